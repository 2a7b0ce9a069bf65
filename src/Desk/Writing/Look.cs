using Campaigns.Content;
using Campaigns.Content.Captions;
using Campaigns.Content.Columns;
using Campaigns.Content.Documents;
using Campaigns.Content.Items;
using Campaigns.Content.Media;
using Campaigns.Content.Preflights;
using Campaigns.Content.Speech;
using Campaigns.Content.Units;
using Campaigns.Desk.Library;
using Campaigns.Desk.Writing.Checking;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Hours;
using Campaigns.Scheduler.Outside;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Writing;

/// <summary>Looks at an item while it is written: every channel's version, and everything that is to be seen before it goes on.</summary>
internal sealed class Look(
    DocumentCatalog documents, ApprovalDesk approvals, ItemVersions versions, TypingStore typing, PostList posts, OutsideDesk outside, OwnTwins twins, RunningHours hours, VideoLimits limits,
    ItemStore items, SpeechShelf speech, RightFindings rights, LinkWatch links, AccountHealth health, ColumnStore columns, CardFindings cards)
{
    /// <summary>The versions that stand side by side.</summary>
    public static readonly IReadOnlyList<VariantForm> Shown =
        [VariantForm.PortalHtml, VariantForm.FacebookText, VariantForm.ZaloArticle, VariantForm.GroupMessage, VariantForm.RadioText];

    private const int MostPosts = 200;

    /// <summary>Everything found in the words and the plan of an item.</summary>
    /// <param name="typed">As it would be saved.</param>
    /// <param name="stored">As it is.</param>
    /// <param name="begun">The revision that was typed over.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="person">Who looks.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<LookView> At(Result<Item> typed, Item stored, int begun, Unit unit, string person, CancellationToken cancel)
    {
        var others = await typing.Others(stored.Id, person, cancel);
        var newer = begun < stored.Revision ? await versions.Find(stored.Id, stored.Revision, cancel) ?? new ItemVersion(stored, "", default) : null;
        var checkedItem = typed.Ok ? ItemRules.Check(typed.Value) : typed;
        if (!checkedItem.Ok)
            return new LookView { Unit = unit, Variants = [], Findings = [], Problems = checkedItem.Problems, Others = others, Newer = newer };
        var item = checkedItem.Value;
        var variants = CaptionWriter.WriteAll(await columns.Placed(item, cancel), unit, Shown, ShownPictures.Of(item, await items.Cards(item.Id, cancel))).Select(limits.Told).ToArray();
        var known = await documents.All(cancel);
        var live = (await approvals.Of(item.Id, cancel)).FirstOrDefault(approval => approval.Voided is null);
        return new LookView
        {
            Unit = unit, Item = item, Variants = variants, Others = others, Newer = newer, Seconds = await Seconds(variants, unit, cancel),
            Findings = [.. Preflight.Of(item, unit, variants, known.Ok ? known.Value : null), .. await rights.Of(item, unit, cancel), .. await cards.Of(stored, item, cancel), .. await Plan(item, unit, cancel)],
            Voids = live is not null && !ItemStore.SameWords(stored, item) ? live.Person : null,
        };
    }

    /// <summary>What is alike elsewhere, and times at which the machine is off.</summary>
    private async Task<IReadOnlyList<Finding>> Plan(Item item, Unit unit, CancellationToken cancel)
    {
        var found = new List<Finding>();
        var text = $"{item.Title} {item.Summary} {item.Body}";
        if (await twins.Of(unit.Id, item.Id, text, cancel) is { } twin)
            found.Add(new(FindingLevel.Warning, new($"Gần giống “{twin.Title}”, đã đăng ngày {Day(unit, twin.At)}.", $"Much like \"{twin.Title}\", out since {Day(unit, twin.At)}."),
                new("Xem có phải đăng trùng không.", "See whether it is the same.")));
        var ahead = (await posts.Find(new PostQuery { ItemId = item.Id, Limit = MostPosts }, cancel)).Where(post => post.State is PostState.Scheduled or PostState.Waiting or PostState.Held).ToArray();
        foreach (var account in ahead.Select(post => post.Account).Distinct(StringComparer.Ordinal))
            if (await outside.Twin(account, text, cancel) is { } other)
                found.Add(new(FindingLevel.Warning, new($"Trên kênh đã có bài gần giống, đăng ngoài hệ thống ngày {Day(unit, other.At)}.", $"The channel has a post much like it, made elsewhere on {Day(unit, other.At)}."),
                    new("Xem có phải đăng trùng không.", "See whether it is the same.")));
        found.AddRange(await health.Of([.. ahead.Select(post => post.Account).Distinct(StringComparer.Ordinal)], cancel));
        found.AddRange(links.Of(item));
        found.AddRange((await hours.Warnings(unit.Zone, ahead.Select(post => (post.Channel, post.Due)), cancel)).Select(off => new Finding(FindingLevel.Warning, off)));
        return found;
    }

    /// <summary>As a station of the unit reads until somebody measures its pace.</summary>
    private async Task<int?> Seconds(IReadOnlyList<Variant> variants, Unit unit, CancellationToken cancel) =>
        variants.FirstOrDefault(variant => variant.Form == VariantForm.RadioText) is { } radio && await speech.Usual(cancel) is { Ok: true } usual
            ? (int)Math.Ceiling(Pace.Usual.Seconds(usual.Value.With(new SpeechStyle(), unit.Settings.Readings).Read(radio.Text).Text)) : null;

    private static string Day(Unit unit, DateTimeOffset time) => unit.Local(time).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
