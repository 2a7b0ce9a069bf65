using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Media;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Items;

/// <summary>Videos of items as verbs take them: what a channel would refuse is said before the file is kept.</summary>
internal static class ItemVideos
{
    /// <summary>Null where no file is named.</summary>
    public static async Task<Result<ItemVideo>?> Take(
        string? file, string alt, ItemDraft draft, Unit unit, IReadOnlyList<Account> accounts, IServiceProvider services, CancellationToken cancel)
    {
        if (file is null)
            return null;
        var media = services.GetRequiredService<MediaShelf>();
        var seen = media.Look(file);
        if (!seen.Ok)
            return seen.Problems.ToArray();
        var item = draft.Item("", unit.Id) with { Video = Unkept(seen.Value, alt) };
        if (ItemRules.Check(item) is { Ok: false } wrong)
            return wrong.Problems.ToArray();
        var limits = services.GetRequiredService<VideoLimits>();
        var refused = accounts.Select(account => (account, refused: limits.Refuse(CaptionWriter.Write(item, unit, CaptionChannels.Form(account)))))
            .Where(told => told.refused is not null).Select(told => told.refused! with { Where = told.account.Name }).ToArray();
        return refused.Length > 0 ? refused : await media.Take(file, alt, cancel);
    }

    /// <summary>What a look at a file tells of its video.</summary>
    public static ItemVideo Unkept(MediaVideo seen, string alt) => new("", MediaShelf.VideoType, seen.Size, seen.Width, seen.Height, seen.Seconds, alt);
}
