using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Preflights;
using Microsoft.Extensions.Localization;

namespace Campaigns.Desk.Writing;

/// <summary>Says which infographics no longer say what their item says, to whoever writes it and to whoever approves it.</summary>
internal sealed class CardFindings(CardWatch watch, IStringLocalizer<WritingWords> words)
{
    /// <summary>Characters of old or new words that are told.</summary>
    private const int Most = 120;

    private static readonly Phrase s_mend = new("Xem ở mục Infographic của trang viết: lấy chữ mới, sửa ô, hoặc bấm “Vẫn đúng”.", "See the item's infographic: take the new words, change the box, or press \"Vẫn đúng\".");

    public async Task<IReadOnlyList<Finding>> Of(Item stored, Item typed, CancellationToken cancel) =>
        [.. (await watch.Of(stored, typed, cancel)).SelectMany(card => card.Boxes.Select(box => Gone(card, box)).Concat(card.Own.Count > 0 ? [Own(card)] : []))];

    private Finding Gone(StaleCard card, StaleBox box)
    {
        var (name, place) = (Name("template", card.Template), Name("box", box.Box));
        var (said, was, now) = (Short(box.Said), Short(box.Was), box.Now is { } become ? Short(become) : null);
        return new(FindingLevel.Warning, said == was && now is null
            ? new($"Tin, bài đã sửa sau khi điền infographic “{name}”: ô {place} ghi “{said}”, tin, bài không còn ghi như vậy.", $"The item changed after its card \"{card.Template}\" was filled: the box {box.Box} says \"{said}\", which the item says no more.")
            : new($"Tin, bài đã sửa sau khi điền infographic “{name}”: ô {place} ghi “{said}”; tin, bài trước ghi “{was}”, nay {(now is null ? "để trống" : $"ghi “{now}”")}.",
                $"The item changed after its card \"{card.Template}\" was filled: the box {box.Box} says \"{said}\"; the item said \"{was}\" and now {(now is null ? "nothing" : $"\"{now}\"")}."), s_mend);
    }

    private Finding Own(StaleCard card) => new(FindingLevel.Warning,
        new($"Tin, bài đã sửa sau khi điền infographic “{Name("template", card.Template)}”: xem lại chữ riêng của ô {string.Join(", ", card.Own.Select(box => Name("box", box)))}.",
            $"The item changed after its card \"{card.Template}\" was filled: look at the card's own words in {string.Join(", ", card.Own)}."), s_mend);

    private string Name(string kind, string name) => words[$"{kind}.{name}"] is { ResourceNotFound: false } known ? known.Value : name;

    private static string Short(string text) => text.ReplaceLineEndings("; ") is { Length: > Most } shown ? shown[..Most].TrimEnd() + "…" : text.ReplaceLineEndings("; ");
}
