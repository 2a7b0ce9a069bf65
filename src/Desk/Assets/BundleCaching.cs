namespace Campaigns.Desk.Assets;

/// <summary>Bundles carry the hash of what is in them, so a browser never asks for one twice; a slow line is spared every question.</summary>
internal static class BundleCaching
{
    public static IApplicationBuilder UseBundleCaching(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/dist", StringComparison.Ordinal))
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                    context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
        return next(context);
    });
}
