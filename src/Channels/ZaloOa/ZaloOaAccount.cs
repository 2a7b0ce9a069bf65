using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Accounts;

namespace Campaigns.Channels.ZaloOa;

/// <summary>What an account of this channel remembers: the settings, and the names of its secrets.</summary>
/// <param name="OaId">The id of the official account.</param>
/// <param name="AppId">The app that acts for it.</param>
/// <param name="Author">Under every article; at most 50 characters.</param>
/// <param name="Cover">The cover of an article without a picture; null: such an article is refused.</param>
internal sealed record ZaloOaAccount(string OaId, string AppId, string Author, Uri? Cover)
{
    public const string AppSecret = "appSecret", AccessToken = "accessToken", RefreshToken = "refreshToken";

    /// <summary>An author of exactly 50 characters is documented to pass; the two other limits are refused at their very number.</summary>
    public const int LongestAuthor = 49;

    public static ZaloOaAccount Of(Account account)
    {
        var kept = JsonSerializer.Deserialize<Kept>(account.Settings, Json.Compact) ?? new Kept();
        var author = kept.Author is { Length: > 0 } said ? said : account.Name;
        return new(kept.OaId ?? "", kept.AppId ?? "", author.Length <= LongestAuthor ? author : author[..LongestAuthor].TrimEnd(),
            Uri.TryCreate(kept.Cover, UriKind.Absolute, out var cover) ? cover : null);
    }

    public string Settings => JsonSerializer.Serialize(new Kept { OaId = OaId, AppId = AppId, Author = Author, Cover = Cover?.AbsoluteUri }, Json.Compact);

    /// <summary>Where citizens read an article.</summary>
    public string Url(string articleId) =>
        $"https://rd.zapps.vn/detail/{Uri.EscapeDataString(OaId)}?id={Uri.EscapeDataString(articleId)}&pageId={Uri.EscapeDataString(OaId)}";

    private sealed record Kept
    {
        public string? OaId { get; init; }
        public string? AppId { get; init; }
        public string? Author { get; init; }
        public string? Cover { get; init; }
    }
}
