using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Cards;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Media;
using Campaigns.Content.Units;

namespace Campaigns.Scheduler.Approvals;

/// <summary>Renders an item for accounts: each card painted once a size, each form written once a set of pictures.</summary>
internal sealed class Renderer(ICardStudio studios, VideoLimits limits, FrozenStore frozen, DrawnCards drawn)
{
    private readonly CardPhotos _photos = new(frozen);

    /// <summary>By account id; or everything that kept a picture from being painted, and each video that a channel does not take.</summary>
    public async Task<Result<IReadOnlyDictionary<string, Rendering>>> Render(
        Item item, Unit unit, string? campaign, IReadOnlyList<ItemCard> cards, IReadOnlyList<Account> accounts, CancellationToken cancel)
    {
        var (studio, problems) = (studios.For(unit.Code), new List<Problem>());
        var pictures = new Dictionary<Need, (IReadOnlyList<VariantPicture> Shown, IReadOnlyList<FrozenBytes> Kept)>();
        var photographs = await Photographs(item, problems, cancel);
        cards = await Filled(item, cards, problems, cancel);
        foreach (var need in accounts.Select(account => Need.Of(account.Kind, item, cards)).OfType<Need>().Distinct())
        {
            var (shown, kept) = need.Cover ? await Cover(studio, item, need.Size, problems, cancel) : await Paint(studio, item, cards, need.Size, problems, cancel);
            pictures[need] = ([.. shown, .. photographs.Shown], [.. kept, .. photographs.Kept]);
        }
        if (problems.Count > 0)
            return problems.ToArray();
        var renderings = new Dictionary<string, Rendering>(StringComparer.Ordinal);
        foreach (var account in accounts)
        {
            var (shown, kept) = Need.Of(account.Kind, item, cards) is { } need ? pictures[need] : ([], []);
            var variant = CaptionWriter.Write(item, unit, CaptionChannels.Form(account), shown, campaign);
            if (limits.Refuse(variant) is { } refused)
                problems.Add(refused with { Where = account.Name });
            if (account.Kind == ChannelKind.ZaloOa && photographs.Kept.Any(picture => picture.Bytes.Length > PictureDesk.Light))
                problems.Add(TooHeavy with { Where = account.Name });
            renderings[account.Id] = Rendering.Of(variant, variant.Pictures.Count > 0 ? kept : []);
        }
        return problems.Count > 0 ? problems.ToArray() : renderings;
    }

    /// <summary>Drawings that those accounts show and nobody painted yet; each once. None where this machine paints.</summary>
    /// <param name="item">Whose they are.</param>
    /// <param name="unit">The code of its unit, whose colours they have.</param>
    /// <param name="cards">Its infographics.</param>
    /// <param name="accounts">Which show them.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<IReadOnlyList<ComposedCard>> Unpainted(Item item, string unit, IReadOnlyList<ItemCard> cards, IReadOnlyList<Account> accounts, CancellationToken cancel)
    {
        var (studio, wanted) = (studios.For(unit), new Dictionary<string, ComposedCard>(StringComparer.Ordinal));
        if (studio.Paints)
            return [];
        cards = await Filled(item, cards, [], cancel);
        foreach (var need in accounts.Select(account => Need.Of(account.Kind, item, cards)).OfType<Need>().Distinct())
            foreach (var card in need.Cover ? [TitleCover.Of(studio, item.Title, need.Size)] : cards)
                if (studio.Compose(card.Template, card.Boxes, need.Size.Width, need.Size.Height) is { Ok: true, Value: var composed } && await drawn.Find(item.UnitId, composed, cancel) is null)
                    wanted[composed.Hash] = composed;
        return [.. wanted.Values];
    }

    /// <summary>Whether this is why there is no picture.</summary>
    public static bool IsUnpainted(Problem problem) => problem.What == s_unpainted;

    /// <summary>What a post is held with that waits for its picture.</summary>
    public static string WhyHeld => s_unpainted.Vi;

    /// <summary>The same of an item that is not kept: no page of it can be opened, so that its picture comes before the approval.</summary>
    public static Problem NotKept(Problem problem) => IsUnpainted(problem) ? problem with { Mend = s_apart } : problem;

    private static readonly Phrase s_unpainted = new("Máy chủ này không vẽ được ảnh, và chưa có trình duyệt nào vẽ infographic của tin, bài này.", "This server cannot paint, and no browser has painted the item's infographic yet.");

    private static readonly Phrase s_paint = new("Mở trang viết tin, bài này trên máy tính: trình duyệt vẽ trong vài giây. Hoặc cài gói librsvg2-bin trên máy chủ.",
        "Open the page on which the item is written: the browser paints it within seconds. Or install librsvg2-bin on the server.");

    private static readonly Phrase s_apart = new("Chưa lưu gì. Tạo tin, bài không kèm duyệt, mở trang viết để trình duyệt vẽ ảnh rồi duyệt. Hoặc cài gói librsvg2-bin trên máy chủ.",
        "Nothing was kept. Make the item without approving it, open the page on which it is written so that the browser paints, then approve it. Or install librsvg2-bin on the server.");

    private static readonly Problem TooHeavy = Problem.Input(new("Tin, bài có ảnh nặng quá 1 MB, Zalo chỉ nhận tối đa 1 MB.", "The item has a picture of more than 1 MB; Zalo takes 1 MB at most."), null,
        new("Thu nhỏ ảnh rồi tải lên lại; máy chủ có công cụ vips thì tự thu nhỏ.", "Make it smaller and upload it again; where the server has vips it does so itself."));

    /// <summary>The cards with the photographs that they show; those whose photograph is gone are a problem, and left out.</summary>
    private async Task<IReadOnlyList<ItemCard>> Filled(Item item, IReadOnlyList<ItemCard> cards, List<Problem> problems, CancellationToken cancel)
    {
        var filled = new List<ItemCard>();
        foreach (var card in cards)
        {
            var boxes = await _photos.Fill(item, card.Boxes, cancel);
            problems.AddRange(boxes.Problems);
            if (boxes.Ok)
                filled.Add(card with { Boxes = boxes.Value });
        }
        return filled;
    }

    /// <summary>The photographs of the item, as the library has them.</summary>
    private async Task<(IReadOnlyList<VariantPicture> Shown, IReadOnlyList<FrozenBytes> Kept)> Photographs(Item item, List<Problem> problems, CancellationToken cancel)
    {
        var (shown, kept) = (new List<VariantPicture>(), new List<FrozenBytes>());
        foreach (var picture in item.Pictures)
        {
            if (await frozen.Find(picture.Hash, cancel) is not { } bytes)
            {
                problems.Add(Problem.World(new("Một ảnh của tin, bài không còn trong kho.", "A picture of the item is gone from the store."), item.Title, new("Bỏ ảnh đó rồi chọn lại.", "Remove it and choose it again.")));
                continue;
            }
            shown.Add(new(picture.Hash, picture.MediaType, picture.Width, picture.Height, picture.Alt.Length > 0 ? picture.Alt : item.Title));
            kept.Add(bytes);
        }
        return (shown, kept);
    }

    /// <summary>A cover of the item's title alone; of its beginning where the whole of it does not fit a picture.</summary>
    private Task<(IReadOnlyList<VariantPicture> Shown, IReadOnlyList<FrozenBytes> Kept)> Cover(ICardStudio studio, Item item, CardSize size, List<Problem> problems, CancellationToken cancel) =>
        Paint(studio, item, [TitleCover.Of(studio, item.Title, size)], size, problems, cancel);

    private async Task<(IReadOnlyList<VariantPicture> Shown, IReadOnlyList<FrozenBytes> Kept)> Paint(
        ICardStudio studio, Item item, IReadOnlyList<ItemCard> cards, CardSize size, List<Problem> problems, CancellationToken cancel)
    {
        var (shown, kept) = (new List<VariantPicture>(), new List<FrozenBytes>());
        foreach (var card in cards)
        {
            var painted = studio.Paints ? await studio.Paint(card.Template, card.Boxes, size.Width, size.Height, cancel) : await Drawn(studio, item, card, size, cancel);
            if (!painted.Ok)
            {
                problems.AddRange(painted.Problems);
                continue;
            }
            shown.Add(Shown(painted.Value, card.Alt, item));
            kept.Add(Kept(painted.Value));
        }
        return (shown, kept);
    }

    /// <summary>As a browser painted it.</summary>
    private async Task<Result<PaintedCard>> Drawn(ICardStudio studio, Item item, ItemCard card, CardSize size, CancellationToken cancel)
    {
        var composed = studio.Compose(card.Template, card.Boxes, size.Width, size.Height);
        if (!composed.Ok)
            return composed.Problems.ToArray();
        return await drawn.Find(item.UnitId, composed.Value, cancel) is { } picture ? picture : Problem.World(s_unpainted, item.Title, s_paint);
    }

    private static VariantPicture Shown(PaintedCard picture, string alt, Item item) =>
        new(FrozenStore.Hash(picture.Bytes), picture.MediaType, picture.Width, picture.Height, new[] { alt, picture.Alt, item.Title }.First(words => words.Length > 0));

    private static FrozenBytes Kept(PaintedCard picture) => new() { MediaType = picture.MediaType, Bytes = picture.Bytes };

    /// <summary>Which pictures an account wants; a Zalo article is refused without a cover, so that one without a card and a photograph gets one of its title.</summary>
    private sealed record Need(CardSize Size, bool Cover)
    {
        public static Need? Of(ChannelKind kind, Item item, IReadOnlyList<ItemCard> cards) =>
            CardSize.Of(kind) is { } size ? new(size, kind == ChannelKind.ZaloOa && cards.Count + item.Pictures.Count == 0) : null;
    }
}
