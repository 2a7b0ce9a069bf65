using Campaigns.Content.Captions;
using Campaigns.Content.Items;

namespace Campaigns.Content.Library;

/// <summary>What is said of an entry as it is kept (NFC, no unseen characters), or everything that is wrong with it.</summary>
public static class LibraryRules
{
    /// <summary>Characters of a title, of who made it, and of who allowed it.</summary>
    public const int LongestTitle = 200, LongestCredit = 200, LongestConsent = 1_000;

    /// <summary>Characters of a text.</summary>
    public const int LongestBody = 20_000;

    public static Result<LibraryNotes> Check(LibraryNotes notes, LibraryKind kind)
    {
        var clean = notes with
        {
            Title = CaptionSource.OneLine(notes.Title), Alt = CaptionSource.OneLine(notes.Alt), Credit = CaptionSource.OneLine(notes.Credit),
            Consent = CleanText.Of(notes.Consent).Trim(), Body = kind == LibraryKind.Text ? CleanText.Of(notes.Body).Trim() : "",
        };
        var problems = Problems(clean, kind).ToArray();
        return problems.Length > 0 ? problems : clean;
    }

    private static IEnumerable<Problem> Problems(LibraryNotes notes, LibraryKind kind)
    {
        if (notes.Title.Length == 0)
            yield return Problem.Input(new("Tư liệu chưa có tên.", "The entry has no title."), null, new("Đặt một tên ngắn để sau này tìm lại.", "Give it a short title to find it by."));
        if (kind == LibraryKind.Text && notes.Body.Length == 0)
            yield return Problem.Input(new("Đoạn văn chưa có chữ nào.", "The text is empty."), null, new("Viết đoạn văn rồi lưu lại.", "Write it, then save."));
        foreach (var (what, text, most) in new[]
        {
            (new Phrase("Tên", "The title"), notes.Title, LongestTitle), (new Phrase("Mô tả", "The alternative text"), notes.Alt, ItemRules.LongestAlt),
            (new Phrase("Tên tác giả", "The credit"), notes.Credit, LongestCredit), (new Phrase("Ghi chú về sự đồng ý", "The note of consent"), notes.Consent, LongestConsent),
            (new Phrase("Đoạn văn", "The text"), notes.Body, LongestBody),
        })
            if (text.Length > most)
                yield return Problem.Input(new($"{what.Vi} dài {text.Length} ký tự, quá {most}.", $"{what.En} has {text.Length} characters, more than {most}."), null, new("Rút ngắn lại.", "Shorten it."));
    }
}
