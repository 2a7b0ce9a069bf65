using System.Security.Cryptography;
using System.Text.Json;
using Campaigns.Content;
using Microsoft.Net.Http.Headers;

namespace Campaigns.Desk.Api;

/// <summary>An answer with a tag of its content, so that a program that asks again is told in a few bytes that nothing changed.</summary>
internal static class ApiAnswer
{
    public static IResult Of<T>(HttpContext context, T value)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, Json.Compact);
        // Weak: compressed or not, it says the same.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"", isWeak: true);
        var headers = context.Response.Headers;
        // Whoever holds the token may keep it and ask whether it still holds; nobody between may.
        (headers.CacheControl, headers.ETag) = ("private, no-cache", tag.ToString());
        headers.Append(HeaderNames.Vary, "Authorization, Accept-Language");
        return Known(context.Request, tag) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(bytes, "application/json; charset=utf-8");
    }

    /// <summary>"en" where the program prefers English, "vi" otherwise.</summary>
    public static string Language(HttpContext context) =>
        context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault() is { } first && first.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "vi";

    private static bool Known(HttpRequest request, EntityTagHeaderValue tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
}
