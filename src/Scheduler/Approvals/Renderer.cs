using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Cards;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Units;

namespace Campaigns.Scheduler.Approvals;

/// <summary>Renders an item for accounts: each card painted once a size, each form written once a set of pictures.</summary>
internal sealed class Renderer(ICardStudio studio)
{
    /// <summary>By account id; or everything that kept a picture from being painted.</summary>
    public async Task<Result<IReadOnlyDictionary<string, Rendering>>> Render(
        Item item, Unit unit, string? campaign, IReadOnlyList<ItemCard> cards, IReadOnlyList<Account> accounts, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        var pictures = new Dictionary<CardSize, (IReadOnlyList<VariantPicture> Shown, IReadOnlyList<FrozenBytes> Kept)>();
        foreach (var size in accounts.Select(account => CardSize.Of(account.Kind)).OfType<CardSize>().Distinct())
            pictures[size] = await Paint(item, cards, size, problems, cancel);
        if (problems.Count > 0)
            return problems.ToArray();
        return accounts.ToDictionary(account => account.Id, account =>
        {
            var (shown, kept) = CardSize.Of(account.Kind) is { } size ? pictures[size] : ([], []);
            var variant = CaptionWriter.Write(item, unit, CaptionChannels.Form(account), shown, campaign);
            return Rendering.Of(variant, variant.Pictures.Count > 0 ? kept : []);
        });
    }

    private async Task<(IReadOnlyList<VariantPicture>, IReadOnlyList<FrozenBytes>)> Paint(
        Item item, IReadOnlyList<ItemCard> cards, CardSize size, List<Problem> problems, CancellationToken cancel)
    {
        var (shown, kept) = (new List<VariantPicture>(), new List<FrozenBytes>());
        foreach (var card in cards)
        {
            var painted = await studio.Paint(card.Template, card.Boxes, size.Width, size.Height, cancel);
            if (!painted.Ok)
            {
                problems.AddRange(painted.Problems);
                continue;
            }
            var picture = painted.Value;
            var alt = new[] { card.Alt, picture.Alt, item.Title }.First(words => words.Length > 0);
            shown.Add(new(FrozenStore.Hash(picture.Bytes), picture.MediaType, picture.Width, picture.Height, alt));
            kept.Add(new() { MediaType = picture.MediaType, Bytes = picture.Bytes });
        }
        return (shown, kept);
    }
}
