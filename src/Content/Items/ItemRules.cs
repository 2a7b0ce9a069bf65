using Campaigns.Content.Captions;

namespace Campaigns.Content.Items;

/// <summary>What an item must be to be kept; what can be put right without asking is put right.</summary>
public static class ItemRules
{
    /// <summary>Characters of a title, a summary and a text.</summary>
    public const int LongestTitle = 300, LongestSummary = 2_000, LongestBody = 200_000;

    /// <summary>Characters of what a picture or a video shows.</summary>
    public const int LongestAlt = 1_000;

    /// <summary>Photographs of one item: more is an album that nobody looks through.</summary>
    public const int MostPictures = 10;

    /// <summary>Tags, slogans, and authors, of one item.</summary>
    public const int MostTags = 30;

    /// <summary>Characters of a name: of a column, a theme, an author, a tag.</summary>
    public const int LongestName = 200;

    /// <summary>The item as it is stored (NFC, no unseen characters, tags without their sign), or everything that is wrong with it.</summary>
    public static Result<Item> Check(Item item)
    {
        var clean = item with
        {
            Title = CaptionSource.OneLine(item.Title), Summary = CaptionSource.OneLine(item.Summary), Body = CleanText.Of(item.Body).Trim(),
            Radio = item.Radio is null ? null : CleanText.Of(item.Radio).Trim() is { Length: > 0 } radio ? radio : null,
            Section = Kept(item.Section), Theme = Kept(item.Theme), Link = Kept(item.Link), Tags = Lines(item.Tags), Authors = Lines(item.Authors),
            Audience = Kept(item.Audience), Language = Kept(item.Language), Person = Kept(item.Person), Slogans = Lines(item.Slogans),
            Edits = [.. item.Edits.Select(VariantEdits.Clean).DistinctBy(edit => edit.Form).OrderBy(edit => edit.Form)],
            Pictures = [.. item.Pictures.Select(picture => picture with { Alt = CaptionSource.OneLine(picture.Alt) })],
            Video = item.Video is { } video ? video with { Alt = CaptionSource.OneLine(video.Alt) } : null,
        };
        var problems = Problems(clean).ToArray();
        return problems.Length > 0 ? problems : clean;
    }

    private static IEnumerable<Problem> Problems(Item item)
    {
        if (item.Title.Length == 0)
            yield return Problem.Input(new("Tin, bài chưa có tiêu đề.", "The item has no title."), null,
                new("Thêm tiêu đề (dòng “title: …” ở đầu tệp).", "Add a title (a line \"title: …\" at the head of the file)."));
        foreach (var (what, text, most) in new[] { (new Phrase("Tiêu đề", "The title"), item.Title, LongestTitle), (new("Tóm tắt", "The summary"), item.Summary, LongestSummary),
            (new("Nội dung", "The text"), item.Body, LongestBody), (new("Bản đọc", "The radio version"), item.Radio ?? "", LongestBody), (new("Mô tả video", "What the video shows"), item.Video?.Alt ?? "", LongestAlt) })
        {
            if (text.Length > most)
                yield return Problem.Input(new($"{what.Vi} dài {text.Length} ký tự, quá {most}.", $"{what.En} has {text.Length} characters, more than {most}."), null,
                    new("Rút ngắn lại.", "Shorten it."));
        }
        if (item.Tags.Count > MostTags || item.Slogans.Count > MostTags)
            yield return Problem.Input(new($"Quá {MostTags} thẻ hoặc khẩu hiệu.", $"More than {MostTags} tags or slogans."), null, new("Bớt đi.", "Remove some."));
        foreach (var problem in item.Edits.SelectMany(VariantEdits.Problems))
            yield return problem;
        if (item.Pictures.Count > MostPictures)
            yield return Problem.Input(new($"Tin, bài có {item.Pictures.Count} ảnh, quá {MostPictures}.", $"The item has {item.Pictures.Count} pictures, more than {MostPictures}."), null, new("Bớt ảnh đi.", "Remove some."));
        if (item.Pictures.Any(picture => picture.Alt.Length > LongestAlt))
            yield return Problem.Input(new($"Mô tả ảnh dài quá {LongestAlt} ký tự.", $"What a picture shows has more than {LongestAlt} characters."), null, new("Rút ngắn lại.", "Shorten it."));
        if (item.Authors.Count > MostTags)
            yield return Problem.Input(new($"Quá {MostTags} tác giả.", $"More than {MostTags} authors."), null, new("Bớt đi.", "Remove some."));
        if (new[] { item.Section, item.Theme, item.Audience, item.Language, item.Person }.Concat(item.Authors).Concat(item.Tags).FirstOrDefault(name => name?.Length > LongestName) is { } name)
            yield return Problem.Input(new($"Tên hoặc thẻ dài quá {LongestName} ký tự.", $"A name or tag has more than {LongestName} characters."), $"{name[..40]}…", new("Rút ngắn lại.", "Shorten it."));
        if (item.Link is { } link && !SafeAddress.IsOfTheWeb(link))
            yield return Problem.Input(new("Liên kết phải là địa chỉ đầy đủ, bắt đầu bằng https://.", "The link must be a whole address, starting with https://."), link,
                new("Chép cả địa chỉ từ thanh địa chỉ của trình duyệt.", "Copy the whole address from the browser."));
        if (item.NotAfter < item.Earliest)
            yield return Problem.Input(new("Hạn đăng cuối sớm hơn giờ đăng sớm nhất.", "Not-after lies before earliest."), null, new("Sửa một trong hai giờ.", "Change one of the two times."));
        if (item.Body.Length <= LongestBody && !(MarkdownReader.CanRead(item.Body) && (item.Radio is not { Length: <= LongestBody } radio || MarkdownReader.CanRead(radio))))
            yield return Problem.Input(new("Danh sách hoặc trích dẫn lồng quá nhiều cấp.", "Lists or quotations are nested too deeply."), null,
                new("Bớt dấu “>” hoặc thụt đầu dòng.", "Use fewer “>” signs or less indentation."));
    }

    private static string? Kept(string? text) => text is null ? null : CaptionSource.OneLine(text) is { Length: > 0 } kept ? kept : null;

    private static IReadOnlyList<string> Lines(IReadOnlyList<string> lines) =>
        [.. lines.Select(line => CaptionSource.OneLine(line).TrimStart('#').Trim()).Where(line => line.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}
