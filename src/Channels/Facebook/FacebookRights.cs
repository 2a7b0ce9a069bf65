using System.Globalization;
using System.Text.Json;
using Campaigns.Channels.Wire;
using Campaigns.Content;

namespace Campaigns.Channels.Facebook;

/// <summary>What a token may do and until when, as far as Meta tells: only to who holds the app's secret.</summary>
internal sealed class FacebookRights(FacebookClient client)
{
    private const string Publish = "pages_manage_posts";
    private static readonly string[] Wished = ["pages_read_engagement", "read_insights"];

    /// <summary>A problem where the token plainly cannot post; notes for what a person should know.</summary>
    public async Task<(Problem? Problem, IReadOnlyList<Phrase> Notes)> Of(FacebookLogin login, string? app, CancellationToken cancel)
    {
        if (login.AppSecret is not { } secret || app is null)
            return (null, [new("Không có App Secret nên chưa xem được quyền và hạn của mã; mã cần quyền pages_manage_posts, pages_read_engagement, read_insights.",
                "Without the app secret the token's permissions and end were not read; it needs pages_manage_posts, pages_read_engagement, read_insights.")]);
        // A read by POST, so that neither token stands in an address.
        var asApp = new FacebookLogin(login.Account, login.PageId, $"{app}|{secret}", null);
        var reply = await client.Post(asApp, "debug_token", CallKind.Repeatable, [("method", "GET"), ("input_token", login.Token)], cancel);
        var data = reply.Fault is null ? FacebookReply.Inner(reply.Body, "data") : default;
        var scopes = FacebookReply.Each(data, "scopes").Where(s => s.ValueKind == JsonValueKind.String).Select(s => s.GetString()!).ToHashSet(StringComparer.Ordinal);
        if (scopes.Count == 0)
            return (null, [new("Chưa xem được quyền và hạn của mã.", "The token's permissions and end could not be read.")]);
        if (!scopes.Contains(Publish))
            return (Problem.Input(new("Mã của Trang thiếu quyền đăng bài (pages_manage_posts).", "The page's token may not post (pages_manage_posts)."), FacebookClient.PageToken, FacebookFields.All[1].Where), []);
        var notes = new List<Phrase>();
        var missing = string.Join(", ", Wished.Where(w => !scopes.Contains(w)));
        if (missing.Length > 0)
            notes.Add(new($"Mã thiếu quyền {missing}: không dò lại được bài hoặc không có số lượt xem.", $"The token lacks {missing}: posts cannot be looked up, or views not be counted."));
        notes.AddRange(Ends(FacebookReply.Text(data, "expires_at")));
        return (null, notes);
    }

    private static IEnumerable<Phrase> Ends(string? text)
    {
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds is 0 or > 253_402_300_799)
            yield break;
        var day = DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromHours(7)).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        yield return new($"Mã này hết hạn ngày {day}: hãy đổi sang mã dài hạn rồi lấy lại mã của Trang, hoặc kết nối lại trước ngày đó.",
            $"This token ends on {day}: exchange it for a long-lived one, or connect again before.");
    }
}
