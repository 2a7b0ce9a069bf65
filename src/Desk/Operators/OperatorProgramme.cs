using Campaigns.Content;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;

namespace Campaigns.Desk.Operators;

/// <summary>A programme on the operator's page.</summary>
public sealed record OperatorProgramme
{
    public required Script Script { get; init; }

    /// <summary>What was said of it last; null: nothing yet.</summary>
    public Broadcast? Said { get; init; }

    /// <summary>For the next tick, where the page has no script.</summary>
    public required string TickId { get; init; }

    public required IReadOnlyList<ReadPart> Parts { get; init; }

    public string Key => $"gio-{Script.Bulletin.Start:HHmm}";

    /// <summary>Seconds beyond its slot; below zero: there is room.</summary>
    public int Over => (int)Math.Ceiling(Script.Seconds) - (Script.Bulletin.Minutes * 60);

    public static OperatorProgramme Of(Script script, Announcer announcer, Broadcast? said, TimeProvider clock)
    {
        var (at, reader) = (0.0, announcer.For(script.Bulletin.Language));
        var parts = new List<ReadPart> { Part(0, null, script.Opening, reader.Pace) };
        foreach (var entry in script.Entries)
            parts.Add(Part(parts.Count, entry, entry.Paragraphs, reader.For(entry.Written.Language).Pace));
        parts.Add(Part(0, null, script.Closing, reader.Pace));
        return new() { Script = script, Said = said, TickId = Id.New(clock), Parts = parts };

        ReadPart Part(int number, ScriptEntry? entry, IEnumerable<string> paragraphs, Pace pace)
        {
            var sentences = new List<(string, int)>();
            foreach (var sentence in paragraphs.SelectMany(SentenceSplit.Of))
            {
                sentences.Add((sentence, (int)at));
                at += pace.Seconds(sentence);
            }
            at += number > 0 ? pace.Item : 0;
            return new(number, entry?.Written.Title, entry?.Written.PostId, entry?.Reading.Unknown ?? [], sentences, (int)Math.Ceiling(at));
        }
    }
}
