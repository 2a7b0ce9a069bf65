using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Speech;

/// <summary>A token that is not said as it is written: an abbreviation, a loanword, or a word of the unit's own dictionary.</summary>
/// <param name="Written">Letter for letter, capitals with it.</param>
/// <param name="Rule">The rule it is read by.</param>
/// <param name="Senses">In the order in which they are tried.</param>
/// <param name="Otherwise">What is said where no sense fits; null where only the editor can know.</param>
internal sealed record Term(string Written, string Rule, IReadOnlyList<Sense> Senses, string? Otherwise)
{
    /// <summary>"QL6", "VTV1": a number may be glued to it.</summary>
    private readonly bool _takesNumber = Rule != "own" && (Written.Length > 2 || Senses.Any(s => s.Before.Contains(Sense.Number)));

    /// <summary>Written like a syllable ("CA"), so that among shouted words it is one of them.</summary>
    private readonly bool _syllable = Written.Length > 1 && Written.All(char.IsUpper) && Syllables.Valid(Written.ToLowerInvariant());

    /// <summary>By which a token is looked up: its first word, its first number, or its first sign.</summary>
    public static int FirstRun(ReadOnlySpan<char> written)
    {
        var length = 1;
        if (Signs.Kind(written[0]) is Sign.Letter or Sign.Digit)
            while (length < written.Length && Signs.Kind(written[length]) == Signs.Kind(written[0]))
                length++;
        return length;
    }

    /// <summary>Whether the token stands here, whole.</summary>
    public bool Stands(Passage passage, int start)
    {
        if (!passage.Text.AsSpan(start).StartsWith(Written, StringComparison.Ordinal))
            return false;
        var next = passage[start + Written.Length];
        if (Signs.Kind(Written[^1]) is Sign.Letter or Sign.Digit && (Signs.IsLetter(next) || (char.IsAsciiDigit(next) && !(_takesNumber && Signs.IsLetter(Written[^1])))))
            return false;
        // "NQ57-NQ/TW" is the number of a document, which its own rule reads.
        if (char.IsAsciiDigit(Written[^1]) && Signs.IsDash(next) && passage[passage.AfterLetters(start + Written.Length + 1)] == '/')
            return false;
        return !_syllable || !Shouted(passage, start);
    }

    /// <summary>What it means here; null where that is not known.</summary>
    public string? Meaning(Passage passage, int start)
    {
        foreach (var sense in Senses)
            if (sense.Fits(passage, start, start + Written.Length))
                return sense.Say;
        return Otherwise;
    }

    private bool Shouted(Passage passage, int start) => IsShouted(passage.WordBefore(start)) || IsShouted(passage.WordAfter(start + Written.Length));

    /// <summary>A word in capitals that is a word: "BAN", "CHỈ".</summary>
    private static bool IsShouted(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 7)
            return false;
        foreach (var c in word)
            if (!char.IsUpper(c))
                return false;
        return Syllables.Valid(word.ToString().ToLowerInvariant());
    }
}
