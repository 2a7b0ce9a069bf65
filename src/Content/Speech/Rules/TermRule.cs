namespace Campaigns.Content.Speech.Rules;

/// <summary>Abbreviations, loanwords and the unit's own words: what the text itself defines first, then the tables, the longest first.</summary>
internal sealed class TermRule : IRule
{
    public string Name => "abbreviation";

    public bool Read(Passage p)
    {
        var end = p.AfterLetters(p.At);
        if (Signs.IsUpper(p[p.At]) && end - p.At > 1 && (Extended(p, end) ?? p.Defined(p.Slice(p.At, end))) is { } defined)
        {
            p.Said.Word(defined);
            p.At = Extended(p, end) is null ? end : CapitalsEnd(p);
            return true;
        }
        foreach (var term in p.Words.Beginning(p.Slice(p.At, end)))
        {
            if (!term.Stands(p, p.At) || term.Meaning(p, p.At) is not { } meaning)
                continue;
            p.Said.Word(meaning);
            p.At += term.Written.Length;
            p.ReadAs = term.Rule;
            return true;
        }
        return false;
    }

    /// <summary>"KH&amp;CN" as the text defines it.</summary>
    private static string? Extended(Passage p, int end) => p[end] == '&' && CapitalsEnd(p) is var last && last > end ? p.Defined(p.Slice(p.At, last)) : null;

    private static int CapitalsEnd(Passage p)
    {
        var end = p.At;
        while (p[end] == '&' || Signs.IsUpper(p[end]) || char.IsUpper(p[end]))
            end++;
        return end;
    }
}
