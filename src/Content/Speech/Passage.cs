namespace Campaigns.Content.Speech;

/// <summary>One text while it is being read: where the reader stands, what has been said, and what was noticed.</summary>
internal sealed class Passage(string text, SpeechWords words, NumberWords numbers, Said said)
{
    /// <summary>How far around a place context is looked for; keeps the work on any text linear.</summary>
    private const int Near = 240, MostNotes = 100;

    private List<Step>? _steps;
    private List<Phrase>? _notes;
    private HashSet<string>? _unknown;
    private Dictionary<string, string>? _defined;

    public string Text => text;

    /// <summary>The place of the next unit to be read.</summary>
    public int At { get; set; }

    public SpeechWords Words => words;

    public NumberWords Numbers => numbers;

    public Said Said => said;

    /// <summary>The rule that read last, and where its part ended; chains ("Mục I, II và III") look back at it.</summary>
    public string LastRule => _steps is { Count: > 0 } ? _steps[^1].Rule : "";

    public int LastStart => _steps is { Count: > 0 } ? _steps[^1].Start : -1;

    public int LastEnd => _steps is { Count: > 0 } ? _steps[^1].End : -1;

    /// <summary>The name under which a rule of several kinds read; empty: its own.</summary>
    public string ReadAs { get; set; } = "";

    public char this[int place] => (uint)place < (uint)text.Length ? text[place] : '\0';

    public ReadOnlySpan<char> Slice(int start, int end) => text.AsSpan(start, end - start);

    public ReadOnlySpan<char> Rest => text.AsSpan(At);

    public int AfterDigits(int place)
    {
        while (char.IsAsciiDigit(this[place]))
            place++;
        return place;
    }

    public int AfterLetters(int place)
    {
        while (place < text.Length && Signs.IsLetter(text[place]))
            place++;
        return place;
    }

    /// <summary>Past spaces, not past the end of a line.</summary>
    public int AfterSpaces(int place)
    {
        while (place < text.Length && Signs.Kind(text[place]) == Sign.Space)
            place++;
        return place;
    }

    /// <summary>Where the text before ends, spaces left out.</summary>
    public int BeforeSpaces(int place)
    {
        while (place > 0 && Signs.Kind(text[place - 1]) == Sign.Space)
            place--;
        return place;
    }

    /// <summary>The word of letters and digits that ends before this place, over spaces; empty where a mark or a line's start is between.</summary>
    public ReadOnlySpan<char> WordBefore(int place) => WordBefore(place, out _);

    public ReadOnlySpan<char> WordBefore(int place, out int start)
    {
        var end = BeforeSpaces(place);
        start = end;
        while (start > 0 && end - start < 32 && Signs.Kind(text[start - 1]) is Sign.Letter or Sign.Digit)
            start--;
        return text.AsSpan(start, end - start);
    }

    /// <summary>The word of letters that begins after this place, over spaces.</summary>
    public ReadOnlySpan<char> WordAfter(int place)
    {
        var start = AfterSpaces(place);
        return text.AsSpan(start, AfterLetters(start) - start);
    }

    /// <summary>Whether the words before this place end with that phrase, in any case.</summary>
    public bool Ends(int place, ReadOnlySpan<char> phrase)
    {
        var end = BeforeSpaces(place);
        var start = end - phrase.Length;
        return start >= 0 && text.AsSpan(start, phrase.Length).Equals(phrase, StringComparison.OrdinalIgnoreCase) && (start == 0 || !Signs.IsLetter(text[start - 1]));
    }

    /// <summary>Whether that phrase begins after this place, over spaces, in any case, as whole words.</summary>
    public bool Begins(int place, ReadOnlySpan<char> phrase)
    {
        var start = AfterSpaces(place);
        return text.AsSpan(start).StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && (!Signs.IsLetter(this[start + phrase.Length]) || !Signs.IsLetter(phrase[^1]));
    }

    /// <summary>Whether nothing but spaces stands between the start of the line and this place.</summary>
    public bool OpensLine(int place) => BeforeSpaces(place) is var start && (start == 0 || text[start - 1] == '\n');

    /// <summary>Whether what was read last ended just here, or a comma, "và" or dash before.</summary>
    public bool Follows(string rule) => LastRule == rule && LastEnd >= 0 && At - LastEnd <= 6 && Slice(LastEnd, At).Trim() is "" or "," or "và" or ", và" or "-" or "–" or "đến" or ";" or "hoặc" && At > LastEnd;

    /// <summary>The part of the sentence before this place, as far as it is looked at.</summary>
    public ReadOnlySpan<char> SentenceBefore(int place)
    {
        var start = Math.Max(0, place - Near);
        var before = text.AsSpan(start, place - start);
        for (var i = before.Length - 2; i >= 0; i--)
            if (before[i] == '\n' || (before[i] is '.' or '!' or '?' or ';' && before[i + 1] == ' '))
                return before[(i + 1)..];
        return before;
    }

    /// <summary>The part of the sentence after this place, as far as it is looked at.</summary>
    public ReadOnlySpan<char> SentenceAfter(int place)
    {
        var after = text.AsSpan(place, Math.Min(Near, text.Length - place));
        for (var i = 0; i < after.Length; i++)
            if (after[i] is '\n' or ';' || (after[i] is '.' or '!' or '?' && (i + 1 == after.Length || Signs.IsSpace(after[i + 1]))))
                return after[..i];
        return after;
    }

    /// <summary>What the text itself says a token in capitals stands for.</summary>
    public string? Defined(ReadOnlySpan<char> token) => _defined is null ? null : _defined.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(token, out var spoken) ? spoken : null;

    public void Define(string token, string spoken) => (_defined ??= new(StringComparer.Ordinal))[token] = spoken;

    public void Note(Phrase note)
    {
        _notes ??= [];
        if (_notes.Count < MostNotes && !_notes.Contains(note))
            _notes.Add(note);
    }

    public void Ask(ReadOnlySpan<char> token)
    {
        _unknown ??= new(StringComparer.Ordinal);
        if (_unknown.Count < MostNotes)
            _unknown.Add(token.ToString());
    }

    public void Record(int start, int end, string rule, int saidFrom, int saidTo) => (_steps ??= []).Add(new(start, end, rule, saidFrom, saidTo));

    /// <summary>All of it, once the end is reached.</summary>
    public Reading Finish()
    {
        var all = said.Text;
        var steps = new ReadingStep[_steps?.Count ?? 0];
        for (var i = 0; i < steps.Length; i++)
        {
            var step = _steps![i];
            steps[i] = new(step.Start, step.End - step.Start, step.Rule, all[Math.Min(step.From, all.Length)..Math.Min(step.To, all.Length)].Trim().ToString());
        }
        var trimmed = all.Trim();
        return new(text, trimmed.SequenceEqual(text) ? text : trimmed.ToString(), steps, _unknown is null ? [] : [.. _unknown], _notes is null ? [] : _notes);
    }

    private readonly record struct Step(int Start, int End, string Rule, int From, int To);
}
