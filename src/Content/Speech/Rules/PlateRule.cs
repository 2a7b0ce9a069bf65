namespace Campaigns.Content.Speech.Rules;

/// <summary>The number of a vehicle, figure by figure: "26A-123.45", "29-B1 234.56".</summary>
internal sealed class PlateRule : IRule
{
    public string Name => "plate";

    public bool Read(Passage p)
    {
        var place = p.AfterDigits(p.At);
        if (place != p.At + 2)
            return false;
        var series = p[place] == '-' ? place + 1 : place;
        var letters = p.AfterLetters(series);
        if (letters - series is not (1 or 2) || !char.IsUpper(p[series]) || !char.IsUpper(p[letters - 1]))
            return false;
        var behind = char.IsAsciiDigit(p[letters]) ? letters + 1 : letters;
        if (p[behind] is not ('-' or ' '))
            return false;
        var first = p.AfterDigits(behind + 1);
        var end = p[first] == '.' ? p.AfterDigits(first + 1) : first;
        // Three and two with a point between them, or four or five behind a dash: nothing else is written so.
        if (!(first == behind + 4 && end == first + 3) && !(p[behind] == '-' && end == first && first - behind is 5 or 6) || Signs.IsLetter(p[end]) || p[end] == '/')
            return false;
        p.Numbers.Digits(p.Said, p.Slice(p.At, place));
        p.Said.Word(p.Slice(series, letters));
        p.Numbers.Digits(p.Said, p.Slice(letters, behind));
        p.Said.Comma();
        p.Numbers.Digits(p.Said, p.Slice(behind + 1, first));
        if (end > first)
        {
            p.Said.Comma();
            p.Numbers.Digits(p.Said, p.Slice(first + 1, end));
        }
        p.At = end;
        return true;
    }
}
