using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Simulators.Facebook;

/// <summary>Answers that have nothing to do with posts: errors, usage, whose token it is.</summary>
internal static class FacebookWords
{
    public static IResult Error(FacebookRefusal refusal) => Results.Json(new
    {
        error = new
        {
            message = refusal.Message ?? $"(#{refusal.Code}) It was refused.",
            type = refusal.Code is 190 or 102 or 10 or 200 ? "OAuthException" : "GraphMethodException",
            code = refusal.Code,
            error_subcode = refusal.Subcode == 0 ? (int?)null : refusal.Subcode,
            is_transient = refusal.Transient,
            error_data = refusal.Offset is { } offset ? new { start_offset = offset, end_offset = refusal.Until } : null,
            fbtrace_id = "AbCdEfGh123",
        },
    }, statusCode: refusal.Status);

    public static IResult NotThere(string id) =>
        Error(new(100, 33, Message: $"Unsupported request. Object with ID '{id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation."));

    /// <summary>Percent of calls used, and minutes until calls are taken again.</summary>
    public static string Usage(string pageId, int percent, int minutes) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        [pageId] = new[] { new { type = "pages", call_count = percent, total_cputime = 1, total_time = 1, estimated_time_to_regain_access = minutes } },
    });

    public static IResult Me(FacebookSimulator page, FacebookCall call) =>
        call.Token == page.PageToken ? Results.Json(new { id = page.PageId, name = page.PageName })
        : call.Token == page.UserToken ? Results.Json(new { id = "2001", name = "Lò Thị Hạnh" })
        : Results.Json(new { id = "2002", name = "Nguyễn Văn Khách" });

    public static IResult Accounts(FacebookSimulator page, FacebookCall call) =>
        call.Token == page.PageToken ? Error(new(100, Message: "(#100) Tried accessing nonexisting field (accounts) on node type (Page)"))
        : call.Token == page.UserToken ? Results.Json(new { data = new[] { new { id = page.PageId, name = page.PageName } } })
        : Results.Json(new { data = Array.Empty<object>() });

    public static IResult DebugToken(FacebookSimulator page, FacebookCall call) => call.Value("method") != "GET" || call.Token != $"{page.AppId}|{page.AppSecret}"
        ? Error(new(100, Message: "(#100) You must provide an app access token"))
        : Results.Json(new
        {
            data = new
            {
                app_id = page.AppId, type = "PAGE", is_valid = call.Value("input_token") == page.PageToken, profile_id = page.PageId, scopes = page.Scopes,
                expires_at = page.TokenEnds?.ToUnixTimeSeconds() ?? 0,
            },
        });

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture);
}
