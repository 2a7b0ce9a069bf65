using Campaigns.Content.Captions;
using Campaigns.Content.Documents;
using Campaigns.Content.Items;
using Campaigns.Content.Plans.Paper;
using Campaigns.Content.Units;

namespace Campaigns.Content.Preflights;

/// <summary>The look at an item before it is sent for approval, as far as its own words tell. Pure.</summary>
public static class Preflight
{
    /// <summary>Nobody reads more findings of one sort.</summary>
    private const int MostOfASort = 10;

    /// <summary>Everything found, what blocks first.</summary>
    /// <param name="item">As it is, or as it is being typed.</param>
    /// <param name="unit">Whose own telephone numbers are no personal data, and whose names are known.</param>
    /// <param name="variants">The item as its channels say it: what was cut there is told.</param>
    /// <param name="documents">The documents that are known; null: none is.</param>
    public static IReadOnlyList<Finding> Of(Item item, Unit unit, IReadOnlyList<Variant> variants, DocumentList? documents)
    {
        var text = Words(item);
        return [.. Empty(item).Concat(Unsaid(item)).Concat(Marked(item)).Concat(PersonalData.In(text, unit.Settings.Contact).Take(MostOfASort))
            .Concat(CitedNumbers.Check(text, documents).Take(MostOfASort)).Concat(ProperNames.Check(text, unit).Take(MostOfASort)).Concat(Cut(variants)).OrderByDescending(finding => finding.Level)];
    }

    /// <summary>The marking of a state secret on a line of its own: such an item is not even kept. Null where there is none.</summary>
    public static Problem? Secret(Item item)
    {
        var lines = Words(item).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.Any(char.IsLower));
        return Secrecy.Marking(new PaperText([.. lines.Select((line, at) => new PaperLine(at + 1, line))], [], [])) is { } marking
            ? Secrecy.Refuse(item.Title.Length > 0 ? item.Title : marking, marking) : null;
    }

    private static IEnumerable<Finding> Empty(Item item)
    {
        if (item.Body.Trim().Length == 0)
            yield return new(FindingLevel.Block, new("Tin, bài chưa có nội dung.", "The item has no text."), new("Viết nội dung.", "Write it."));
    }

    private static IEnumerable<Finding> Unsaid(Item item)
    {
        if (item.Pictures.Count(picture => picture.Alt.Length == 0) is > 0 and var unsaid)
            yield return new(FindingLevel.Block, new($"{unsaid} ảnh chưa có mô tả cho người không nhìn được ảnh.", $"{unsaid} pictures have no alternative text."), new("Mở Ảnh và video, ghi mỗi ảnh một câu.", "Write a sentence for each of them."));
        if (item.Video is { Alt.Length: 0 })
            yield return new(FindingLevel.Warning, new("Video chưa có mô tả; bài sẽ dùng tiêu đề thay cho mô tả.", "The video has no alternative text; the title stands in for it."), new("Mở Ảnh và video, ghi một câu.", "Write a sentence for it."));
    }

    private static IEnumerable<Finding> Marked(Item item)
    {
        if (Secret(item) is { } secret)
            yield return new(FindingLevel.Block, secret.What, secret.Mend);
    }

    private static IEnumerable<Finding> Cut(IReadOnlyList<Variant> variants) =>
        from variant in variants
        from cut in variant.Cuts
        select new Finding(FindingLevel.Warning, new($"{Sentence(CaptionLimits.For(variant.Form).Called)}: {cut}", $"{CaptionChannels.Name(variant.Form)}: {cut}"));

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Words(Item item) => string.Join('\n', item.Title, item.Summary, item.Body, item.Radio ?? "", string.Join('\n', item.Edits.Select(edit => $"{edit.Title}\n{edit.Description}\n{edit.Text}"))).Normalize();
}
