using Campaigns.Content;
using Campaigns.Content.Media;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Library;

/// <summary>A form with files counts only where this desk's own page sent it, and up to the size of a video. What is wrong with it is left for the page to say.</summary>
internal sealed class LibraryForms(IAntiforgery antiforgery, IOptions<MediaOptions> options) : IEndpointFilter
{
    /// <summary>Words and borders of a form beside its files, in bytes.</summary>
    private const long Beside = 2 * 1024 * 1024;

    private const string Key = "library-form";

    private static readonly Problem Foreign = Problem.World(
        new("Trang này mở đã lâu hoặc không phải của bàn làm việc; chưa làm gì.", "This page is old, or not the desk's own; nothing was done."), null, new("Thử lại lần nữa.", "Try once more."));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (http, most) = (context.HttpContext, (options.Value.VideoMegabytes * 1024L * 1024L) + Beside);
        Allow(http, most);
        http.Items[Key] = await Look(http);
        return await next(context);
    }

    /// <summary>Why the form does not count; null where it does.</summary>
    public static Problem? Wrong(HttpContext http) => http.Items[Key] as Problem;

    /// <summary>The form of the request may have so many bytes, and no more.</summary>
    public static void Allow(HttpContext http, long most)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = most, ValueCountLimit = 200 }));
    }

    public static Problem TooLarge(long most) => Problem.Input(new($"Tệp gửi lên nặng quá {most / 1024 / 1024} MB.", $"What was sent has more than {most / 1024 / 1024} MB."), null,
        new("Gửi ít tệp hơn trong một lần, hoặc nén video.", "Send fewer files at a time, or compress the video."));

    private async Task<Problem?> Look(HttpContext http)
    {
        try
        {
            await antiforgery.ValidateRequestAsync(http);
            return null;
        }
        catch (AntiforgeryValidationException e) when (e.InnerException is IOException or InvalidDataException)
        {
            return TooLarge(options.Value.VideoMegabytes * 1024L * 1024L);
        }
        catch (AntiforgeryValidationException)
        {
            return Foreign;
        }
    }
}
