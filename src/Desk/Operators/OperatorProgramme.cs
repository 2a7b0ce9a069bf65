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

    public static OperatorProgramme Of(Script script, Pace pace, Broadcast? said, TimeProvider clock)
    {
        var at = 0.0;
        var parts = new List<ReadPart> { Part(0, null, null, [], script.Opening) };
        foreach (var entry in script.Entries)
            parts.Add(Part(parts.Count, entry.Written.Title, entry.Written.PostId, entry.Reading.Unknown, entry.Paragraphs));
        parts.Add(Part(0, null, null, [], script.Closing));
        return new() { Script = script, Said = said, TickId = Id.New(clock), Parts = parts };

        ReadPart Part(int number, string? title, string? post, IReadOnlyList<string> unknown, IEnumerable<string> paragraphs)
        {
            var sentences = new List<(string, int)>();
            foreach (var sentence in paragraphs.SelectMany(SentenceSplit.Of))
            {
                sentences.Add((sentence, (int)at));
                at += pace.Seconds(sentence);
            }
            at += number > 0 ? pace.Item : 0;
            return new(number, title, post, unknown, sentences, (int)Math.Ceiling(at));
        }
    }
}
