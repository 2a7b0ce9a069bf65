using System.Globalization;
using Campaigns.Content.Captions;

namespace Campaigns.Content.Records;

/// <summary>Typed words as records keep them, and what is wrong with them.</summary>
internal static class RecordText
{
    /// <summary>Characters of a title, of a short field, of a text, of a link.</summary>
    public const int LongestTitle = 250, LongestLine = 200, LongestText = 4_000, LongestLink = 1_000;

    /// <summary>In one line.</summary>
    public static string Line(string? typed) => CaptionSource.OneLine(typed ?? "");

    /// <summary>With its own lines, without what hangs over.</summary>
    public static string Text(string? typed) => (typed ?? "").Normalize().ReplaceLineEndings("\n").Trim();

    /// <summary>Null where nothing was typed.</summary>
    public static string? Maybe(string? typed) => Line(typed) is { Length: > 0 } line ? line : null;

    /// <summary>The problem where a field is longer than it may be.</summary>
    public static IEnumerable<Problem> Long(string text, int most, string field)
    {
        if (text.Length > most)
            yield return Problem.Input(new(string.Create(CultureInfo.InvariantCulture, $"Dài quá {most} ký tự."), $"More than {most} characters."), field, new("Viết ngắn lại.", "Make it shorter."));
    }

    /// <summary>The problem where a field that is needed is empty, or too long.</summary>
    public static IEnumerable<Problem> Needed(string text, int most, string field, Phrase what) =>
        text.Length == 0 ? [Problem.Input(what, field)] : Long(text, most, field);

    /// <summary>The problem where a link is none that a browser opens.</summary>
    public static IEnumerable<Problem> Link(string? link, string field)
    {
        if (link is not null && (link.Length > LongestLink || !Uri.TryCreate(link, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
            yield return Problem.Input(new("Liên kết phải bắt đầu bằng http:// hoặc https://.", "A link begins with http:// or https://."), field, new("Chép lại địa chỉ trên thanh của trình duyệt.", "Copy the address from the browser's bar."));
    }

    /// <summary>The problem where a number is none that somebody counted.</summary>
    public static IEnumerable<Problem> Number(long? number, long most, string field)
    {
        if (number < 0 || number > most)
            yield return Problem.Input(new("Số phải từ 0 đến " + most.ToString("N0", Vietnamese) + ".", string.Create(CultureInfo.InvariantCulture, $"A number from 0 to {most:N0}.")), field);
    }

    /// <summary>The problem where days are not in order, or too far away or apart.</summary>
    public static IEnumerable<Problem> Days(DateOnly first, DateOnly last, string field)
    {
        if (first.Year is < 2000 or > 2100 || last.Year is < 2000 or > 2100)
            yield return Problem.Input(new("Ngày phải trong khoảng năm 2000 đến 2100.", "A day between 2000 and 2100."), field);
        else if (last < first)
            yield return Problem.Input(new("Ngày cuối trước ngày đầu.", "The last day is before the first."), field, new("Sửa lại ngày.", "Correct the days."));
        else if (last.DayNumber - first.DayNumber > 400)
            yield return Problem.Input(new("Khoảng ngày dài quá 400 ngày.", "More than 400 days."), field, new("Chia thành nhiều đợt.", "Make several of it."));
    }

    /// <summary>The problem where a day on which something was is still to come where the unit is.</summary>
    public static Problem? Future(DateOnly day, DateOnly today, string field, Phrase what) => day <= today ? null : Problem.Input(what, field, new("Sửa lại ngày, hoặc ghi khi đã đến ngày.", "Correct the day, or write it down when it has come."));

    public static CultureInfo Vietnamese { get; } = CultureInfo.GetCultureInfo("vi-VN");
}
