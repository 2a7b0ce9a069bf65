namespace Campaigns.Desk.Serve;

/// <summary>
/// A desk that listens on this machine alone answers to no foreign name: a web page elsewhere cannot point its own name at
/// 127.0.0.1 and read the desk through the browser of the person who visits it.
/// </summary>
internal static class ForeignNames
{
    public static IApplicationBuilder RefuseForeignNames(this IApplicationBuilder app)
    {
        var (listening, names) = (app.ApplicationServices.GetRequiredService<Listening>(), app.ApplicationServices.GetRequiredService<PublicNames>());
        return listening.Wide ? app : app.Use(async (context, next) =>
        {
            var host = context.Request.Host.Host;
            if (PublicNames.IsLoopback(host) || await names.Contains(host, context.RequestAborted))
                await next(context);
            else
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
        });
    }
}
