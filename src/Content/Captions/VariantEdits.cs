using Campaigns.Content.Items;
using Campaigns.Content.Units;

namespace Campaigns.Content.Captions;

/// <summary>Forms of an item that a person wrote by hand: what they begin from, whether they are right, and how they are said.</summary>
public static class VariantEdits
{
    /// <summary>The forms that can be written by hand. The radio version has a field of its own in the item.</summary>
    public static IReadOnlyList<VariantForm> Forms { get; } = [VariantForm.PortalHtml, VariantForm.FacebookText, VariantForm.ZaloArticle, VariantForm.GroupMessage];

    /// <summary>Whether the form has a title and a description apart from its text.</summary>
    public static bool IsHeaded(VariantForm form) => form is VariantForm.PortalHtml or VariantForm.ZaloArticle;

    public static VariantEdit? Of(Item item, VariantForm form) => item.Edits.FirstOrDefault(edit => edit.Form == form);

    /// <summary>What is derived from the item now, as it would be begun to be edited.</summary>
    public static VariantEdit Derived(Item item, Unit unit, VariantForm form)
    {
        var plain = item with { Edits = [] };
        var variant = CaptionWriter.Write(plain, unit, form);
        var (title, description) = IsHeaded(form) ? (variant.Title, variant.Description) : ("", "");
        var text = form == VariantForm.PortalHtml ? item.Body : variant.Text;
        return new(form, title, description, text, title, description, text, "");
    }

    /// <summary>Whether what the edit was begun from is not what is derived now.</summary>
    public static bool HasMovedOn(VariantEdit edit, Item item, Unit unit) =>
        Derived(item, unit, edit.Form) is var now && (now.Title, now.Description, now.Text) != (edit.FromTitle, edit.FromDescription, edit.FromText);

    /// <summary>The edit as it is kept; or what is wrong with it, by the limits of its channel.</summary>
    internal static VariantEdit Clean(VariantEdit edit) => edit with
    {
        Title = IsHeaded(edit.Form) ? CaptionSource.OneLine(edit.Title) : "", Description = IsHeaded(edit.Form) ? CaptionSource.OneLine(edit.Description) : "", Text = CleanText.Of(edit.Text).Trim(),
    };

    internal static IEnumerable<Problem> Problems(VariantEdit edit)
    {
        var limit = CaptionLimits.For(edit.Form);
        var called = char.ToUpperInvariant(limit.Called[0]) + limit.Called[1..];
        if (!Forms.Contains(edit.Form))
            yield return Problem.Input(new($"{called}: bản này không sửa riêng được.", "This form cannot be written by hand."));
        if (edit.Text.Length == 0 || IsHeaded(edit.Form) && edit.Title.Length == 0)
            yield return Problem.Input(new($"{called}: bản sửa riêng còn trống.", "The version written by hand is empty."), null,
                new("Viết nội dung, hoặc bấm “Quay lại bản tự soạn”.", "Write it, or go back to the derived version."));
        foreach (var (what, size, most) in new[]
        {
            (new Phrase("tiêu đề", "the title"), edit.Title.Length, limit.Title), (new Phrase("tóm tắt", "the description"), edit.Description.Length, limit.Description),
            (new Phrase("nội dung", "the text"), Sizes.Of(edit.Text, limit.Measure), limit.Text),
        })
            if (size > most)
                yield return Problem.Input(new($"{called}: {what.Vi} dài {size} ký tự, quá {most}.", $"{CaptionChannels.Name(edit.Form)}: {what.En} has {size} characters, more than {most}."), null, new("Rút ngắn lại.", "Shorten it."));
        if (edit.Form == VariantForm.PortalHtml && edit.Text.Length <= limit.Text && !MarkdownReader.CanRead(edit.Text))
            yield return Problem.Input(new($"{called}: danh sách hoặc trích dẫn lồng quá nhiều cấp.", "Lists or quotations are nested too deeply."), null, new("Bớt dấu “>” hoặc thụt đầu dòng.", "Use fewer “>” signs or less indentation."));
    }

    /// <summary>The derived variant with the words of the edit: everything else, pictures, video, link, stays as it is derived.</summary>
    internal static Variant Say(VariantEdit edit, Variant derived, CaptionSource source)
    {
        if (edit.Form == VariantForm.PortalHtml)
        {
            var cuts = new List<string>();
            var own = new CaptionSource(source.Item with { Title = edit.Title, Summary = edit.Description, Body = edit.Text, Edits = [] }, source.Unit, source.Pictures, source.Campaign);
            return derived with { Title = edit.Title, Description = edit.Description, Text = PortalForm.Write(own, CaptionLimits.For(edit.Form), cuts), Cuts = cuts };
        }
        return edit.Form == VariantForm.ZaloArticle
            ? derived with { Title = edit.Title, Description = edit.Description, Text = edit.Text, Paragraphs = edit.Text.Split(ZaloForm.Gap, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Cuts = [] }
            : derived with { Text = edit.Text, Cuts = [] };
    }
}
