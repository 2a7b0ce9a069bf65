namespace Campaigns.Content.Speech.Rules;

/// <summary>A stroke: "trên" between a measure and what it is taken by, a pause between two words, nothing at an end.</summary>
internal static class StrokeSign
{
    public static bool Read(Passage p)
    {
        var (before, after) = (p[p.At - 1], p[p.At + 1]);
        if (Signs.IsLetter(before) || before == '%')
        {
            // "3.000.000 đồng/hành vi": behind a sum any plain word is what it is taken by.
            var end = Measure.SayPer(p, p.At, counted: p.LastRule == "number" && p.At - p.LastEnd <= 6 && p.WordBefore(p.At) is "đồng");
            if (end > p.At)
            {
                p.At = end;
                return true;
            }
        }
        if (char.IsAsciiDigit(before) && char.IsAsciiDigit(after))
            p.Said.Word(p.WordBefore(p.At) is ['T', ..] ? "năm" : "trên");   // T9/2025 is a month
        else if (Signs.IsLetter(before) && Signs.IsLetter(after))
            p.Said.Put(',');
        p.Said.Space();
        p.At++;
        // "/." closes a document.
        if (p[p.At] == '.' && p.AfterSpaces(p.At + 1) >= p.Text.Length)
            p.At++;
        return true;
    }
}
