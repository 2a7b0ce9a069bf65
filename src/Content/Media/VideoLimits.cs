using System.Globalization;
using Campaigns.Content.Captions;
using Microsoft.Extensions.Options;

namespace Campaigns.Content.Media;

/// <summary>Which video is too large, for an item and for one form of it.</summary>
public sealed class VideoLimits(IOptions<MediaOptions> options)
{
    private const long Megabyte = 1024 * 1024;

    private static readonly Phrase Smaller = new("Nén hoặc cắt ngắn video rồi chọn lại; hoặc bỏ kênh đó.", "Compress or shorten the video and choose it again, or leave that channel out.");

    /// <summary>The largest video an item may have, in bytes.</summary>
    public long Most => options.Value.VideoMegabytes * Megabyte;

    /// <summary>Null where an item may have a video of that many bytes.</summary>
    public Problem? Refuse(long size, string where) => size <= Most ? null : Problem.Input(
        new($"Video nặng {Weight(size)} MB, quá {options.Value.VideoMegabytes} MB.", $"The video has {Weight(size)} MB, more than {options.Value.VideoMegabytes} MB."), where,
        new("Nén hoặc cắt ngắn video rồi chọn lại; mức này đặt ở Media:VideoMegabytes.", "Compress or shorten the video and choose it again; the limit is Media:VideoMegabytes."));

    /// <summary>Null where the variant has no video, or its channel takes it.</summary>
    public Problem? Refuse(Variant variant) => variant.Video is { } video && variant.Form == VariantForm.ZaloArticle && video.Size > options.Value.ZaloVideoMegabytes * Megabyte
        ? Problem.Input(
            new($"Video nặng {Weight(video.Size)} MB, Zalo chỉ nhận tối đa {options.Value.ZaloVideoMegabytes} MB.", $"The video has {Weight(video.Size)} MB; Zalo takes {options.Value.ZaloVideoMegabytes} MB at most."),
            variant.Title, Smaller)
        : null;

    /// <summary>The variant with a note where its channel refuses the video, for who looks before anything is approved.</summary>
    public Variant Told(Variant variant) => Refuse(variant) is { } refused ? variant with { Cuts = [.. variant.Cuts, $"{refused.What.Vi} {refused.Mend?.Vi}"] } : variant;

    /// <summary>Rounded up, so that what is just too large does not look as if it fitted.</summary>
    private static string Weight(long size) => (Math.Ceiling(size * 10.0 / Megabyte) / 10).ToString("0.#", CultureInfo.GetCultureInfo("vi-VN"));
}
