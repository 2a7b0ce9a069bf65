using System.Security.Cryptography;
using Campaigns.Channels.Contract;
using Campaigns.Content.Captions;

namespace Campaigns.Channels.Tests.Contract;

/// <summary>Dispatches that carry a video.</summary>
internal static class VideoDispatch
{
    public static Dispatch WithVideo(this Dispatch dispatch, byte[]? bytes = null)
    {
        var video = bytes ?? TestVideo.Bytes();
        return dispatch with
        {
            Variant = dispatch.Variant with { Video = new VariantVideo(Hash(video), "video/mp4", video.Length, 1280, 720, "Tổ công nghệ số hướng dẫn bà con") },
            Video = () => new MemoryStream(video, writable: false),
        };
    }

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
