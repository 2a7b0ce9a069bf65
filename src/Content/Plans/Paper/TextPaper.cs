using System.Text;

namespace Campaigns.Content.Plans.Paper;

/// <summary>Reads a plan from plain text: UTF-8 and UTF-16 with or without their marks, windows-1258, and the bytes of the old fonts.</summary>
internal static class TextPaper
{
    public static Result<PaperText> Read(byte[] bytes, string where)
    {
        var decoded = Decode(bytes, where);
        if (!decoded.Ok)
            return decoded.Problems.ToArray();
        var text = decoded.Value.Normalize();
        if (text.Length > PaperText.MostCharacters)
            return Problem.Input(new($"Tệp dài {text.Length} ký tự, tối đa {PaperText.MostCharacters}.", $"The file has {text.Length} characters, at most {PaperText.MostCharacters}."), where,
                new("Đây không phải một kế hoạch; chọn đúng tệp.", "This is no plan; choose the right file."));
        var (lines, tops) = (new List<string>(), new HashSet<int>());
        foreach (var page in text.Split('\f'))
        {
            // A form feed begins a page, not a line: lines are counted as editors count them.
            if (lines is [.., ""])
                lines.RemoveAt(lines.Count - 1);
            if (lines.Count > 0)
                tops.Add(lines.Count + 1);
            lines.AddRange(page.ReplaceLineEndings("\n").Split('\n'));
        }
        if (lines.FindIndex(l => l.Length > PaperText.MostInLine) is >= 0 and var longest)
            return Problem.Input(new($"Dòng dài {lines[longest].Length} ký tự, tối đa {PaperText.MostInLine}.", $"A line of {lines[longest].Length} characters; at most {PaperText.MostInLine}."),
                $"{where}:{longest + 1}", new("Lưu lại tệp với mỗi đoạn một dòng.", "Save the file with one paragraph a line."));
        return TypedTables.Find(CellBars.Mend(SplitWords.Mend(lines))) with { Tops = tops };
    }

    public static Result<string> Decode(byte[] bytes, string where)
    {
        if (bytes is [0xFF, 0xFE, ..] && bytes.Length % 2 == 0)
            return Strict(new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), bytes.AsSpan(2)) is { } little ? little : Binary(where);
        if (bytes is [0xFE, 0xFF, ..] && bytes.Length % 2 == 0)
            return Strict(new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), bytes.AsSpan(2)) is { } big ? big : Binary(where);
        if (Wide(bytes) is { } wide)
            return Strict(wide, bytes) is { } unmarked ? unmarked : Binary(where);
        if (bytes.Contains((byte)0))
            return Binary(where);
        var mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        if (Strict(new UTF8Encoding(false, throwOnInvalidBytes: true), bytes.AsSpan(mark)) is { } text)
            return text.Take(4096).Count(c => char.IsControl(c) && !char.IsWhiteSpace(c)) > 8 ? Binary(where) : text;
        return Legacy.Read(bytes) is { } old ? old : Binary(where);
    }

    /// <summary>UTF-16 without its mark: every other byte of its Latin letters is nothing.</summary>
    private static UnicodeEncoding? Wide(byte[] bytes)
    {
        if (bytes.Length < 8 || bytes.Length % 2 != 0)
            return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i < Math.Min(bytes.Length, 4096); i++)
            _ = bytes[i] != 0 ? 0 : i % 2 == 0 ? ++even : ++odd;
        var most = Math.Min(bytes.Length, 4096) / 2;
        return odd > most / 3 && even == 0 ? new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)
            : even > most / 3 && odd == 0 ? new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true) : null;
    }

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Problem Binary(string where) => Problem.Input(
        new("Tệp không phải văn bản Unicode (nhị phân, hỏng hoặc bảng mã lạ).", "The file is not Unicode text (binary, damaged or in a foreign encoding)."), where,
        new("Mở tệp gốc bằng Word rồi lưu thành .docx, hoặc lưu dạng văn bản UTF-8.", "Open the original in Word and save it as .docx, or save it as UTF-8 text."));
}
