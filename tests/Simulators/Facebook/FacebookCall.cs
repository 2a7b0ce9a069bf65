using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Simulators.Facebook;

/// <summary>What a call said, wherever it said it: query, form or header.</summary>
internal sealed class FacebookCall(HttpContext context, IFormCollection? form)
{
    public string? Token => context.Request.Headers.Authorization.ToString() is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..] : Value("access_token");

    public IFormFile? File => form?.Files.Count > 0 ? form.Files[0] : null;

    public string Route(string name) => context.GetRouteValue(name)?.ToString() ?? "";

    public string? Value(string name) => form is not null && form.TryGetValue(name, out var given) ? given.ToString() : context.Request.Query.TryGetValue(name, out var asked) ? asked.ToString() : null;

    public string Here(string path) => $"{context.Request.Scheme}://{context.Request.Host}{path}";

    public static async Task<FacebookCall> Read(HttpContext context) =>
        new(context, context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null);
}
