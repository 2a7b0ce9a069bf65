using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Campaigns.Content.Items;

/// <summary>
/// The head of a Markdown file between two lines of "---": a flat YAML mapping of known keys. It is read event by event, so that
/// neither aliases nor nesting can cost more than the length of the head.
/// </summary>
internal static class FrontMatter
{
    private const int LongestHead = 16_000;

    private static readonly string[] Keys = ["title", "summary", "tags", "link", "video", "videoAlt"];

    private static readonly string Listed = string.Join(", ", Keys);

    public static Result<ItemDraft> Split(string text, string where)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
            return new ItemDraft { Body = text };
        var end = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        var after = end < 0 ? -1 : end + 4;
        if (end < 0 || end > LongestHead || (after < text.Length && text[after] is not ('\n' or ' ')))
            return Problem.Input(new("Phần đầu tệp mở bằng “---” nhưng không đóng.", "The head of the file opens with \"---\" and never closes."), $"{where}:1",
                new($"Thêm một dòng “---” sau các dòng {Listed}.", $"Add a line \"---\" after the lines {Listed}."));
        var head = Read(end < 4 ? "" : text[4..end], where);
        return head.Ok ? head.Value with { Body = text[after..] } : head;
    }

    private static Result<ItemDraft> Read(string yaml, string where)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return new ItemDraft { Body = "" };
            if (!parser.TryConsume<MappingStart>(out _))
                return NotAList(parser, where);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (!parser.TryConsume<Scalar>(out var key))
                    return NotAList(parser, where);
                if (!Keys.Contains(key.Value, StringComparer.Ordinal))
                    return Unknown(key, where);
                if (Value(parser) is not { } value || !values.TryAdd(key.Value, value))
                    return NotAList(parser, where);
            }
        }
        catch (YamlException e)
        {
            return Problem.Input(new("Phần đầu tệp không đúng dạng YAML.", $"The head of the file is not valid YAML ({e.Message})."), Place(e.Start, where),
                new("Tiêu đề có dấu hai chấm thì đặt trong ngoặc kép: title: \"Thông báo: …\".", "Put a title that holds a colon in quotes: title: \"Notice: …\"."));
        }
        return new ItemDraft
        {
            Title = One(values, "title") ?? "", Summary = One(values, "summary") ?? "", Link = One(values, "link"), Body = "",
            Video = One(values, "video") is { Length: > 0 } video ? video : null, VideoAlt = One(values, "videoAlt") ?? "",
            Tags = values.GetValueOrDefault("tags") is { } tags ? [.. tags.SelectMany(tag => tag.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))] : [],
        };
    }

    private static List<string>? Value(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return [scalar.Value is "~" or "null" && scalar.Style == ScalarStyle.Plain ? "" : scalar.Value];
        if (!parser.TryConsume<SequenceStart>(out _))
            return null;
        var values = new List<string>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var entry))
                return null;
            values.Add(entry.Value);
        }
        return values;
    }

    private static string? One(Dictionary<string, IReadOnlyList<string>> values, string key) =>
        values.GetValueOrDefault(key) is { } lines ? string.Join(' ', lines) : null;

    private static Problem Unknown(Scalar key, string where)
    {
        var nearest = NearestWord.To(key.Value, Keys);
        return Problem.Input(new($"Phần đầu tệp có khóa lạ “{key.Value}”.", $"The head of the file has an unknown key \"{key.Value}\"."), Place(key.Start, where),
            nearest is null ? new($"Các khóa dùng được: {Listed}.", $"The keys are {Listed}.")
                : new($"Có phải ý là “{nearest}”?", $"Did you mean \"{nearest}\"?"));
    }

    private static Problem NotAList(Parser parser, string where) => Problem.Input(
        new("Phần đầu tệp phải là các dòng “khóa: giá trị”, mỗi khóa một lần.", "The head of the file must be lines \"key: value\", each key once."),
        parser.Current is { } at ? Place(at.Start, where) : where,
        new($"Chỉ dùng {Listed}.", $"Use {Listed} only."));

    /// <summary>The head begins on the second line of the file.</summary>
    private static string Place(Mark mark, string where) => $"{where}:{mark.Line + 1}";
}
