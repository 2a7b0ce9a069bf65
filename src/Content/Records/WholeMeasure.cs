using System.Collections.Frozen;

namespace Campaigns.Content.Records;

/// <summary>Measures of things that are counted one by one: half a banner was never hung.</summary>
public static class WholeMeasure
{
    private static readonly FrozenSet<string> s_words = new[]
    {
        "cái", "chiếc", "tấm", "tờ", "quyển", "cuốn", "bộ", "băng", "áp", "pa", "người", "hộ", "em", "học", "lượt", "lần", "buổi", "cuộc", "lớp", "đợt", "ca", "vụ", "tin", "bài", "câu", "tổ", "nhóm", "đội", "thôn", "bản", "trường", "xe", "văn", "chương",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The problem where a number of such things is none; what has another measure, or none, may be a fraction.</summary>
    public static Problem? Wrong(string name, double value, string measure, string field)
    {
        var word = RecordText.Line(measure).ToLower(RecordText.Vietnamese).Split([' ', ',', '/', '('], 2)[0];
        return Math.Floor(value) == value || !s_words.Contains(word) ? null
            : Problem.Input(new($"{name}: {value.ToString("#,0.####", RecordText.Vietnamese)} {measure} không phải số nguyên.", $"{name}: not a whole number."), field, new($"Đếm bằng {measure} thì ghi số nguyên; dấu chấm ngăn hàng nghìn, ví dụ 1.250.", "Write a whole number."));
    }
}
