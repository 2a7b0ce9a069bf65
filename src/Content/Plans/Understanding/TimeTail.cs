using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>The time that is told behind names without a label of its own: "Công an xã, các thôn; hoàn thành trước ngày 18/5/2026".</summary>
internal static partial class TimeTail
{
    /// <summary>No time behind names has more characters.</summary>
    private const int Longest = 160;

    /// <summary>The names alone, and the time behind them; the whole where no time follows.</summary>
    /// <param name="value">Names of units, as a label or a sentence has them.</param>
    /// <param name="index">Where they stand.</param>
    public static (string Names, Labelled? Time) Cut(string value, int index)
    {
        var folded = Vietnamese.Fold(value);
        for (var mark = Mark().Match(folded, Math.Max(0, folded.Length - Longest)); mark.Success; mark = mark.NextMatch())
            if (mark.Index > 0 && Reads(value[(mark.Index + mark.Length)..], index, out var time))
                return (value[..mark.Index].TrimEnd(), time);
        return (value, null);
    }

    /// <summary>The time that a clause behind the names tells: "; thực hiện hằng tháng).".</summary>
    public static Labelled? Behind(string text, int end)
    {
        if (Clause().Match(text, end) is not { Success: true } clause)
            return null;
        Reads(clause.Groups["c"].Value, clause.Groups["c"].Index, out var time);
        return time;
    }

    /// <summary>Whether a clause begins as times do; its time where a calendar can hold it.</summary>
    private static bool Reads(string clause, int index, out Labelled? time)
    {
        time = null;
        var folded = Vietnamese.Fold(clause);
        if (Start().Match(folded) is not { Success: true } start)
            return false;
        var words = clause[start.Groups["when"].Index..].Trim(' ', '.', ';', ',', ')');
        if (Times.Of(words).Kind != PlanTimeKind.None)
            time = new Labelled(start.Groups["end"].Success ? LabelKind.Finish : LabelKind.Time, index, words);
        return time is not null || start.Groups["told"].Success;
    }

    /// <summary>What may part the names from the time; a comma only before a verb or "từ ngày".</summary>
    [GeneratedRegex(@"[;.]\s*|,\s*(?=(?:hoan thanh|xong|thuc hien|tu ngay)\b)", RegexOptions.None, 10_000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\G\s*[;,]\s*(?<c>[^;()\n]{4,90})", RegexOptions.None, 10_000)]
    private static partial Regex Clause();

    /// <summary>"Vào các đợt Chiến dịch hè" is a time that no calendar holds, but no name either.</summary>
    [GeneratedRegex(@"^(?:(?:(?<end>hoan thanh|hoan tat|xong)|\w{4,5} hien|to chuc|trien khai|thoi gian(?: \w{4,5} hien| hoan thanh)?:?)\s+)?(?<when>(?<told>(?:vao|trong) (?:cac |dip )?(?:dot|dip|chien dich)\b)|(?:tu|t\w{1,2}) (?:ngay|thang|nay|dau)\b|den (?:ngay|het|thang|cuoi)\b|trong (?:ngay|thang|quy|nam|hai|cac)\b|vao |truoc |cham nhat |h[ai]ng |moi |th\w{3,5} xuyen|dinh ky|ca nam|quy |(?:sang |chieu |toi |cac )?ngay |(?:sang |chieu |toi )thu |thang \d|nam 20)", RegexOptions.None, 10_000)]
    private static partial Regex Start();
}
