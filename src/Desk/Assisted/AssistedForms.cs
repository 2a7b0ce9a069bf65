using Campaigns.Content;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Campaigns.Desk.Assisted;

/// <summary>A form counts only where this desk's own page sent it, and up to a size. What is wrong with it is left for the page to say.</summary>
internal sealed class AssistedForms(IAntiforgery antiforgery) : IEndpointFilter
{
    /// <summary>The largest form, in bytes: what is above a screenshot's own limit gets a sentence, what is above this is not read.</summary>
    private const long MostBytes = 12 * 1024 * 1024;

    private const string Key = "assisted-form";

    private static readonly Problem Foreign = Problem.World(
        new("Trang này mở đã lâu hoặc không phải của bàn làm việc; chưa làm gì.", "This page is old, or not the desk's own; nothing was done."), null, new("Thử lại lần nữa.", "Try once more."));

    private static readonly Problem TooLarge = Problem.Input(
        new("Tệp gửi lên quá lớn.", "What was sent is too large."), null, new("Chọn ảnh chụp màn hình dưới 5 MB.", "Choose a screenshot of less than 5 MB."));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = http.GetEndpoint()?.Metadata.GetMetadata<FormLimit>()?.Bytes ?? MostBytes;
        http.Items[Key] = await Wrong(http);
        return await next(context);
    }

    /// <summary>Why the form does not count; null where it does.</summary>
    public static Problem? Wrong(IDictionary<object, object?> items) => items[Key] as Problem;

    private async Task<Problem?> Wrong(HttpContext http)
    {
        try
        {
            await antiforgery.ValidateRequestAsync(http);
            return null;
        }
        catch (AntiforgeryValidationException e) when (e.InnerException is IOException or InvalidDataException)
        {
            return http.GetEndpoint()?.Metadata.GetMetadata<FormLimit>()?.TooLarge ?? TooLarge;
        }
        catch (AntiforgeryValidationException)
        {
            return Foreign;
        }
    }
}
