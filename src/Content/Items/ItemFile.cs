using System.Text;

namespace Campaigns.Content.Items;

/// <summary>Reads an item from a Markdown file with its title, summary, tags and link at the head.</summary>
public static class ItemFile
{
    /// <summary>No file is larger, in bytes.</summary>
    public const int MostBytes = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The item's words, checked as <see cref="ItemRules"/> checks them; or what is wrong, with the file and the line.</summary>
    public static async Task<Result<ItemDraft>> Read(string path, CancellationToken cancel = default)
    {
        byte[] bytes;
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous);
            if (file.Length > MostBytes)
                return Problem.Input(new($"Tệp lớn {file.Length:#,0} byte, quá 1 MB.", $"The file has {file.Length:#,0} bytes, more than 1 MB."), path,
                    new("Một tin, bài chỉ cần vài KB chữ; ảnh để riêng.", "An item is a few KB of text; keep pictures apart."));
            bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Problem.Input(FileFault.In(e, new("Không đọc được tệp", "The file cannot be read")), path,
                new("Kiểm tra tên tệp và quyền đọc.", "Check the name and the right to read."));
        }
        return Decode(bytes) is { } text ? Parse(text, path) : Problem.Input(
            new("Tệp không phải văn bản UTF-8.", "The file is not UTF-8 text."), path,
            new("Lưu lại bằng Notepad: Lưu thành…, Mã hóa UTF-8.", "Save it again as UTF-8."));
    }

    /// <summary>The same from text; <paramref name="where"/> names it in problems.</summary>
    public static Result<ItemDraft> Parse(string text, string where)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Problem.Input(new("Tệp trống.", "The file is empty."), where, new("Viết tiêu đề và nội dung.", "Write a title and a text."));
        var head = FrontMatter.Split(text.ReplaceLineEndings("\n"), where);
        if (!head.Ok)
            return head.Problems.ToArray();
        var checkedItem = ItemRules.Check(head.Value.Item("", ""));
        return checkedItem.Ok
            ? new ItemDraft { Title = checkedItem.Value.Title, Summary = checkedItem.Value.Summary, Tags = checkedItem.Value.Tags, Link = checkedItem.Value.Link, Body = checkedItem.Value.Body, Video = Beside(head.Value.Video, where), VideoAlt = head.Value.VideoAlt }
            : checkedItem.Problems.Select(problem => problem with { Where = problem.Where is null ? where : $"{where}: {problem.Where}" }).ToArray();
    }

    /// <summary>A video is named as seen from its Markdown file.</summary>
    private static string? Beside(string? video, string where) => video is null ? null : Path.Combine(Path.GetDirectoryName(where) ?? "", video);

    private static string? Decode(byte[] bytes)
    {
        try
        {
            if (bytes.AsSpan().StartsWith<byte>([0xFF, 0xFE]) || bytes.AsSpan().StartsWith<byte>([0xFE, 0xFF]))
                return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes, 2, bytes.Length - 2);
            var text = Strict.GetString(bytes.AsSpan().StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes.AsSpan(3) : bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
