using System.Globalization;
using System.Xml;
using Campaigns.Content.Units;

namespace Campaigns.Content.Official;

/// <summary>Dates, numbers and names as official documents write them.</summary>
public static class OfficialWords
{
    internal static CultureInfo Vietnamese { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>"ngày 05 tháng 01 năm 2026": a zero before days below ten, and before January and February alone. Null: day and month blank.</summary>
    public static string Date(DateOnly? date, int year) => date is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {(day.Month < 3 ? $"0{day.Month}" : $"{day.Month}")} năm {day.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"ngày      tháng      năm {year}");

    /// <summary>"Số: 07/BC-UBND"; room for a number that was not given yet.</summary>
    public static string Number(OfficialDocument document) => $"Số: {Symbol(document, "        ")}";

    /// <summary>A count in a sentence: "05", "12", "1.250"; two digits below ten, and nought by itself.</summary>
    public static string Count(double value) => value.ToString(value is >= 1 and < 10 && value == Math.Truncate(value) ? "00" : "#,##0.##", Vietnamese);

    /// <summary>"Ủy ban nhân dân xã Mường Sáng" for "UBND xã Mường Sáng": who issues a document is named in full.</summary>
    public static string InFull(string name) => name.StartsWith("UBND ", StringComparison.Ordinal) ? $"Ủy ban nhân dân {name[5..]}" : name;

    /// <summary>Địa danh of a unit: "Mường Sáng" of "xã Mường Sáng"; a name that is a number keeps its word ("Phường 1").</summary>
    public static string Place(Unit unit)
    {
        var area = UnitNaming.Area(unit);
        foreach (var word in (string[])["xã ", "phường ", "thị trấn ", "đặc khu ", "tỉnh ", "thành phố "])
        {
            if (area.StartsWith(word, StringComparison.OrdinalIgnoreCase) && area[word.Length..].Trim() is { Length: > 0 } name)
                return char.IsAsciiDigit(name[0]) ? $"{char.ToUpper(area[0], Vietnamese)}{area[1..]}" : name;
        }
        return area;
    }

    /// <summary>Cơ quan chủ quản of what belongs to a People's Committee: "UBND xã Mường Sáng" above its centre; empty for the committee itself.</summary>
    public static string Superior(Unit unit, Unit? above = null)
    {
        // A unit that was begun with before its kind was told by its name is kept as a commune.
        var (kind, area) = (unit.Kind == UnitKind.Commune ? UnitNaming.Kind(unit.Name) : unit.Kind, UnitNaming.Area(unit));
        return kind is not (UnitKind.Centre or UnitKind.Department or UnitKind.Hamlet or UnitKind.School) || unit.Name.StartsWith("UBND ", StringComparison.OrdinalIgnoreCase) ? ""
            : above?.Name ?? (area.StartsWith("xã ", StringComparison.OrdinalIgnoreCase) || area.StartsWith("phường ", StringComparison.OrdinalIgnoreCase) || area.StartsWith("đặc khu ", StringComparison.OrdinalIgnoreCase) ? $"UBND {area}" : "");
    }

    /// <summary>With a small letter at its head, for the middle of a sentence; abbreviations keep theirs.</summary>
    public static string Lower(string text) => text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? $"{char.ToLower(text[0], Vietnamese)}{text[1..]}" : text;

    /// <summary>"từ ngày 23 tháng 11 đến ngày 29 tháng 11 năm 2026"; both years where they differ.</summary>
    public static string Span(DateOnly from, DateOnly to) => from.Year == to.Year
        ? $"từ {Date(from, from.Year)[..^$" năm {from.Year}".Length]} đến {Date(to, to.Year)}" : $"từ {Date(from, from.Year)} đến {Date(to, to.Year)}";

    internal static string Symbol(OfficialDocument document, string blank) =>
        $"{document.Number?.ToString("00", CultureInfo.InvariantCulture) ?? blank}/{document.Kind.Symbol(document.Symbol)}";

    internal static string Capitals(string text) => text.ToUpper(Vietnamese);

    /// <summary>As a document can hold it: composed, without what XML refuses.</summary>
    internal static string Clean(string text) => string.Concat(text.Normalize().Where((letter, at) =>
        XmlConvert.IsXmlChar(letter) || (char.IsHighSurrogate(letter) && at + 1 < text.Length) || char.IsLowSurrogate(letter)));

    /// <summary>I, II, III …</summary>
    public static string Roman(int number)
    {
        var text = new System.Text.StringBuilder();
        foreach (var (value, sign) in (ReadOnlySpan<(int, string)>)[(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; number >= value; number -= value)
                text.Append(sign);
        }
        return text.ToString();
    }

    /// <summary>a, b, c, d, đ, e …, and behind the last letter aa, ab ….</summary>
    public static string Letter(int number)
    {
        const string Alphabet = "abcdđeghiklmnopqrstuvxy";
        return number < Alphabet.Length ? $"{Alphabet[number]}" : Letter((number / Alphabet.Length) - 1) + Alphabet[number % Alphabet.Length];
    }
}
