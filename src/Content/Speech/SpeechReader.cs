using Campaigns.Content.Speech.Rules;

namespace Campaigns.Content.Speech;

/// <summary>
/// Reads text as an announcer does. One pass from left to right: where a number, a word or a sign begins, the rules are asked
/// in their order (docs/speech.md), and the first that knows it reads it; everything else is said as it is written. Never
/// throws, takes time by the length of the text alone, and may be used by many at once.
/// </summary>
public sealed class SpeechReader
{
    private static readonly IRule[]
        AtNumber = [new OwnRule(), new AddressRule(), new PlateRule(), new PhoneRule(), new HotlineRule(), new DocumentRule(), new DateRule(), new DayMonthRule(), new FractionRule(),
            new ClockRule(), new RangeRule(), new QuantityRule(), new OrdinalRule(), new NumberRule()],
        AtWord = [new AddressRule(), new UnitRule(), new RomanRule(), new TermRule(), new LetterRule(), new CapitalsRule()],
        AtSign = [new PinRule(), new BracketRule(), new PhoneRule(), new OwnRule(), new SignRule()];

    private readonly SpeechTables _tables;
    private readonly SpeechWords _words;
    private readonly NumberWords _numbers;

    internal SpeechReader(SpeechTables tables, SpeechStyle style, IReadOnlyDictionary<string, string> own)
    {
        _tables = tables;
        _words = new(tables, own);
        _numbers = new(style);
    }

    /// <summary>The same reader in another region's style and with a unit's own dictionary (written, spoken).</summary>
    public SpeechReader With(SpeechStyle style, IReadOnlyDictionary<string, string> own) => new(_tables, style, own);

    /// <summary>The reading of a text of one or more lines; as many lines as the text has.</summary>
    public Reading Read(string text)
    {
        var notes = new List<Phrase>();
        var clean = CleanInput.Of(text, notes);
        using var said = new Said(clean.Length);
        var passage = new Passage(clean, _words, _numbers, said);
        foreach (var note in notes)
            passage.Note(note);
        while (passage.At < clean.Length)
            Step(passage, clean[passage.At]);
        return passage.Finish();
    }

    private static void Step(Passage passage, char c)
    {
        switch (Signs.Kind(c))
        {
            case Sign.Letter:
                if (!Ask(AtWord, passage))
                    Copy(passage, passage.AfterLetters(passage.At));
                break;
            case Sign.Digit:
                Ask(AtNumber, passage);
                break;
            case Sign.Space:
                passage.Said.Space();
                passage.At++;
                break;
            case Sign.Line:
                passage.Said.Line();
                passage.At++;
                break;
            default:
                if (!Ask(AtSign, passage))
                {
                    // A full stop that followed something unsaid; one that begins a word stays where it is.
                    if (c == '.' && (passage.At + 1 == passage.Text.Length || Signs.IsSpace(passage[passage.At + 1])))
                        passage.Said.TrimEnd();
                    passage.Said.Put(passage.Text[passage.At++]);
                }
                break;
        }
    }

    private static bool Ask(IRule[] rules, Passage passage)
    {
        var (start, from) = (passage.At, passage.Said.Length);
        foreach (var rule in rules)
            if (rule.Read(passage))
            {
                passage.Record(start, passage.At, passage.ReadAs is { Length: > 0 } name ? name : rule.Name, from, passage.Said.Length);
                passage.ReadAs = "";
                if (Signs.Kind(passage[passage.At]) is Sign.Letter or Sign.Digit)
                    passage.Said.Part();
                return true;
            }
        return false;
    }

    private static void Copy(Passage passage, int end)
    {
        passage.Said.Put(passage.Slice(passage.At, end));
        passage.At = end;
        if (char.IsAsciiDigit(passage[end]))
            passage.Said.Space();
    }
}
