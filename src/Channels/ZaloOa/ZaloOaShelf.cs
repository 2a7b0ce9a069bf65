using System.Globalization;
using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;

namespace Campaigns.Channels.ZaloOa;

/// <summary>Reads what stands on an official account, hidden or shown.</summary>
internal sealed class ZaloOaShelf(ZaloOaClient zalo)
{
    /// <summary>Zalo gives ten articles a page and no more.</summary>
    public const int Page = 10;

    /// <summary>Pages that are looked through for one article.</summary>
    private const int Pages = 3;

    /// <summary>How far Zalo's clock may be behind ours.</summary>
    private static readonly TimeSpan ClockApart = TimeSpan.FromMinutes(5);

    /// <summary>What a search came to; null <paramref name="Why"/> and no id: it is not there.</summary>
    internal sealed record Sought(string? Id, bool Shown, string? Why);

    /// <summary>One page of the list, or why there is none.</summary>
    public async Task<(IReadOnlyList<ZaloOaListed> Articles, string? Why)> Slice(Account account, int offset, int limit, CancellationToken cancel) =>
        await zalo.Get(account, string.Create(CultureInfo.InvariantCulture, $"article/getslice?offset={offset}&limit={limit}&type=normal"), cancel) switch
        {
            ZaloOaAnswer.Done { Data: { ValueKind: JsonValueKind.Object } data } => (
                data.TryGetProperty("medias", out var medias) && medias.ValueKind == JsonValueKind.Array ? [.. medias.EnumerateArray().Select(Listed).OfType<ZaloOaListed>()] : [], null),
            var other => ([], Why(other)),
        };

    public async Task<ZaloOaDetail> Detail(Account account, string id, CancellationToken cancel) =>
        await zalo.Get(account, $"article/getdetail?id={Uri.EscapeDataString(id)}", cancel) switch
        {
            ZaloOaAnswer.Done x when x.Text("status") is { } status => new ZaloOaDetail.Stands(status == "show", x.Text("title") ?? "", x.Text("description") ?? "", x.Text("tracking_link") ?? ""),
            ZaloOaAnswer.Refused { Error.Reaction: ZaloOaReaction.Reject } => new ZaloOaDetail.Gone(),
            var other => new ZaloOaDetail.Unclear(Why(other)),
        };

    /// <summary>
    /// Looks for the article of a post of which nothing is known: the title, then by the details the mark in the tracking link.
    /// An article that bears no mark of ours counts where its description is the same and it was made no earlier than the post was due.
    /// </summary>
    public async Task<Sought> Search(Dispatch dispatch, CancellationToken cancel)
    {
        Sought? hidden = null;
        for (var page = 0; page < Pages; page++)
        {
            var (articles, why) = await Slice(dispatch.Account, page * Page, Page, cancel);
            if (why is not null)
                return new(null, false, why);
            foreach (var listed in articles.Where(a => Same(a.Title, dispatch.Variant.Title)))
            {
                switch (await Detail(dispatch.Account, listed.Id, cancel))
                {
                    case ZaloOaDetail.Unclear x:
                        return new(null, false, x.Why);
                    case ZaloOaDetail.Stands x when Ours(x, listed, dispatch) && x.Shown:
                        return new(listed.Id, true, null);
                    case ZaloOaDetail.Stands x when Ours(x, listed, dispatch):
                        hidden ??= new(listed.Id, false, null);
                        break;
                    default:
                        break;
                }
            }
            if (articles.Count < Page)
                break;
        }
        return hidden ?? new(null, false, null);
    }

    /// <summary>Why a call did not bring what it was made for.</summary>
    public static string Why(ZaloOaAnswer answer) => answer switch
    {
        ZaloOaAnswer.Refused x => x.Error.Why,
        ZaloOaAnswer.NotSent x => x.Why,
        ZaloOaAnswer.NoRight x => x.Why,
        ZaloOaAnswer.Lost x => x.Why,
        _ => "Zalo trả lời thiếu.",
    };

    private static bool Ours(ZaloOaDetail.Stands stands, ZaloOaListed listed, Dispatch dispatch) =>
        stands.TrackingLink.Contains($"{ZaloOaArticle.MarkName}=", StringComparison.Ordinal)
            ? stands.TrackingLink.Contains(ZaloOaArticle.Mark(dispatch.PostId), StringComparison.Ordinal)
            : listed.Created >= dispatch.Due - ClockApart && Same(stands.Description, ZaloOaArticle.Says(dispatch.Variant));

    private static bool Same(string one, string other) => one.Normalize().Trim() == other.Normalize().Trim();

    private static ZaloOaListed? Listed(JsonElement media) => ZaloOaAnswer.Done.Of(media, "id") is not { } id ? null : new(
        id, ZaloOaAnswer.Done.Of(media, "title") ?? "", ZaloOaAnswer.Done.Of(media, "status") == "show",
        DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(Number(media, "create_date"), 0, 4_102_444_800_000)), Number(media, "total_view"), Number(media, "total_share"));

    private static long Number(JsonElement media, string name) =>
        long.TryParse(ZaloOaAnswer.Done.Of(media, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
