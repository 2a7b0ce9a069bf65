using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Gives the headings of a damaged scan the numbers that follow from those before: after I and II comes III, whatever it was read as, and "1, 3." after 1.2 is 1.3.</summary>
internal sealed partial class ScannedNumbering
{
    /// <summary>How many numbers may have been lost before one that is clearly read.</summary>
    private const int MostLost = 2;

    /// <summary>A line no longer may be the heading whose numeral became a stroke.</summary>
    private const int LongestFirst = 60;

    public static ImmutableArray<string> Romans { get; } = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    private readonly List<Paragraph> _paragraphs;
    private int _roman, _first, _second, _at;

    private ScannedNumbering(List<Paragraph> paragraphs) => _paragraphs = paragraphs;

    public static void Mend(List<Paragraph> paragraphs) => new ScannedNumbering(paragraphs).Mend();

    /// <summary>Whether a line may begin with a number that was misread.</summary>
    public static bool MayBegin(string line) => Two().IsMatch(line) || One().Match(line) is { Success: true, Groups: var found } && found["mark"].Success;

    private void Mend()
    {
        for (var i = 0; i < _paragraphs.Count; i++)
        {
            var marker = _paragraphs[i].Marker;
            switch (marker.Kind)
            {
                case MarkerKind.Part or MarkerKind.Annex or MarkerKind.Article:
                    (_roman, _first, _second) = (0, 0, 0);
                    break;
                case MarkerKind.Roman when IsOne(i):
                    Write(i, "1.");
                    (_first, _second, _at) = (1, 0, i);
                    break;
                case MarkerKind.Roman:
                    var read = Romans.IndexOf(marker.Label) + 1;
                    _roman = read > _roman + 1 && read <= _roman + 1 + MostLost && read > 3 ? read : Math.Min(_roman + 1, Romans.Length);
                    if (Romans[_roman - 1] != marker.Label)
                        Write(i, Romans[_roman - 1] + _paragraphs[i].Text[marker.Label.Length..marker.Length].TrimEnd());
                    (_first, _second) = (0, 0);
                    break;
                case MarkerKind.Number when marker.Label.Length == 1 && ((_roman > 0 && marker.Label != Next) || (marker.Label == "1" && OneFollows(i))) && ScannedMarkers.IsLoud(_paragraphs[i].Words) && ScannedHeading.IsKnown(_paragraphs[i].Words):
                    Write(i, Romans[_roman] + ".");   // "1. TO CHUC THUC HIEN" below 2.2
                    (_roman, _first, _second) = (_roman + 1, 0, 0);
                    break;
                case MarkerKind.Number:
                    LostBefore(i, marker.Label);
                    Follow(marker.Label);
                    _at = i;
                    break;
                case MarkerKind.None or MarkerKind.Letter when _roman == 0 && _paragraphs[i].Text is { Length: < LongestFirst } text && First().Match(text) is { Success: true } stroke && !".;".Contains(text[^1], StringComparison.Ordinal) && TwoFollows(i):
                    Write(i, "I.", stroke.Length);   // "L Chủ đề tuyên truyền" above "II. Chỉ tiêu"
                    (_roman, _first, _second) = (1, 0, 0);
                    break;
                case MarkerKind.None when _roman > 0 && Dashed().Match(_paragraphs[i].Text) is { Success: true } dashed && dashed.Groups["n"].Value != Next && _paragraphs[i].Text[dashed.Length..] is var said && ScannedMarkers.IsLoud(said) && ScannedHeading.IsKnown(said):
                    Write(i, Romans[_roman] + ".", dashed.Length);   // "1- TO CHUC THUC HIEN" below 4, in a plan that writes its numbers with a dash
                    (_roman, _first, _second) = (_roman + 1, 0, 0);
                    break;
                case MarkerKind.None or MarkerKind.Letter:
                    Number(i);
                    break;
            }
        }
    }

    /// <summary>"I. Đăng tải tin, bài" with a "2." behind it is a 1: no section's words, and not in capitals.</summary>
    private bool IsOne(int at)
    {
        var paragraph = _paragraphs[at];
        return paragraph.Marker.Label == "I" && !ScannedMarkers.IsLoud(paragraph.Words) && !ScannedHeading.IsKnown(paragraph.Words)
            && _paragraphs.Skip(at + 1).FirstOrDefault(p => p.Marker.Kind is MarkerKind.Roman or MarkerKind.Number or MarkerKind.Part or MarkerKind.Annex || IsTwo(p)) is { } next
            && (next.Marker is { Kind: MarkerKind.Number, Label: "2" } || IsTwo(next));
    }

    /// <summary>Whether the next Roman numeral of the same part is a II.</summary>
    private bool TwoFollows(int at) =>
        _paragraphs.Skip(at + 1).FirstOrDefault(p => p.Marker.Kind is MarkerKind.Roman or MarkerKind.Part or MarkerKind.Annex) is { Marker: { Kind: MarkerKind.Roman, Label: "II" } };

    /// <summary>"1. Phòng Kinh tế" below it: a heading that was read as a 1 is none of the same numbers.</summary>
    private bool OneFollows(int at) => NextNumber(at) == "1";

    private static bool IsTwo(Paragraph paragraph) =>
        paragraph.Marker.Kind == MarkerKind.None && One().Match(paragraph.Text) is { Success: true, Groups: var found } && found["mark"].Success && Value(found["a"]) == 2;

    private string Next => (_first + 1).ToString(CultureInfo.InvariantCulture);

    private void Follow(string label)
    {
        var parts = label.Split('.');
        _first = int.Parse(parts[0], CultureInfo.InvariantCulture);
        _second = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
    }

    private void Number(int at)
    {
        var text = _paragraphs[at].Text;
        bool Follows(Match match) => match.Success && Value(match.Groups["a"]) == _first && Value(match.Groups["b"]) == _second + 1;
        string Second(int second) => string.Create(CultureInfo.InvariantCulture, $"{_first}.{second}");
        var (two, glued) = (Two().Match(text), Glued().Match(text));
        // "21,Ý nghĩa" is 2.1 before 2.2 alone.
        if ((Follows(two) ? two : Follows(glued) && NextNumber(at) == Second(_second + 2) ? glued : null) is { } found)
        {
            (_second, _at) = (_second + 1, at);
            Write(at, Second(_second) + ".", found.Length);
        }
        else if (One().Match(text) is { Success: true } one && Value(one.Groups["a"]) == _first + 1 && (one.Groups["a"].Value != "L" || NextNumber(at) == "2") && (one.Groups["mark"].Success || (_first > 0 && one.Groups["a"].Value.All(char.IsAsciiDigit) && UnitNames.Heading(text[one.Length..], damaged: true) is { Told.Length: 0 })))
        {
            (_first, _second, _at) = (_first + 1, 0, at);
            Write(at, string.Create(CultureInfo.InvariantCulture, $"{_first}."), one.Length);
        }
        else if (_first > 0 && Unread().Match(text) is { Success: true } lost && NextNumber(at) == (_first + 2).ToString(CultureInfo.InvariantCulture) && UnitNames.Heading(text[lost.Length..], damaged: true) is { Told.Length: 0 })
        {
            (_first, _second, _at) = (_first + 1, 0, at);   // "cE Ủy ban nhân dân các xã, phường" between 6 and 8
            Write(at, string.Create(CultureInfo.InvariantCulture, $"{_first}."), lost.Length);
        }
    }

    /// <summary>Gives the paragraphs between a heading and "1.3" the numbers 1.1 and 1.2, where as many begin with something that nobody can read.</summary>
    private void LostBefore(int at, string label)
    {
        if (label.Split('.') is not [var first, var second] || first != _first.ToString(CultureInfo.InvariantCulture) || int.Parse(second, CultureInfo.InvariantCulture) - _second - 1 is not (> 0 and <= MostLost and var lost))
            return;
        var between = Enumerable.Range(_at + 1, at - _at - 1).ToList();
        if (between.Count != lost || between.Exists(i => _paragraphs[i].Marker.Kind != MarkerKind.None || !Unread().IsMatch(_paragraphs[i].Text)))
            return;
        foreach (var i in between)
            Write(i, string.Create(CultureInfo.InvariantCulture, $"{_first}.{++_second}."), Unread().Match(_paragraphs[i].Text).Length);
    }

    /// <summary>The number of the next heading below a place; null where a section, or none, comes first.</summary>
    private string? NextNumber(int at) =>
        _paragraphs.Skip(at + 1).FirstOrDefault(p => p.Marker.Kind is MarkerKind.Roman or MarkerKind.Number or MarkerKind.Part or MarkerKind.Annex) is { Marker: { Kind: MarkerKind.Number, Label: var label } } ? label : null;

    private void Write(int at, string marker, int instead = -1)
    {
        var old = _paragraphs[at];
        var text = $"{marker} {old.Text[(instead < 0 ? old.Marker.Length : instead)..].TrimStart()}";
        _paragraphs[at] = new Paragraph(text, old.Line, old.LastLine, Marker.Of(text)) { Damaged = true };
    }

    private static int Value(Group digits) =>
        int.TryParse(string.Concat(digits.Value.Select(c => c switch { 'l' or 'L' or 'I' or '|' or 'i' => '1', 'O' or 'o' => '0', 'S' or 's' => '5', 'Z' or 'z' => '2', 'B' => '8', 'G' or 'b' => '6', 'q' or 'g' => '9', _ => c })), CultureInfo.InvariantCulture, out var value) ? value : -1;

    /// <summary>What a scan made of a number: a few letters or marks, before a capital.</summary>
    [GeneratedRegex(@"^[^\s\d-]{1,3}\s+(?=\p{Lu})", RegexOptions.None, 10_000)]
    private static partial Regex Unread();

    [GeneratedRegex(@"^[ILl1|!][.,]?\s+(?=\p{Lu})", RegexOptions.None, 10_000)]
    private static partial Regex First();

    [GeneratedRegex(@"^(?<n>[\dIl|!]{1,3})\s?[-–]\s*(?=\p{Lu})", RegexOptions.None, 10_000)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"^(?<a>[\dlI|]{1,2})\s?[.,]\s?(?<b>[\dlI|SOZ]{1,2})\s?[.,:;)]?\s+(?=[\p{Lu}“""(])", RegexOptions.None, 10_000)]
    private static partial Regex Two();

    [GeneratedRegex(@"^(?<a>\d)(?<b>\d)\s?[.,:;)]\s?(?=[^\d\s])", RegexOptions.None, 10_000)]
    private static partial Regex Glued();

    [GeneratedRegex(@"^(?<a>[\dlIL|SOBZGqs]{1,2})\s?(?<mark>[.,:;)])?\s+(?=\p{Lu})", RegexOptions.None, 10_000)]
    private static partial Regex One();
}
