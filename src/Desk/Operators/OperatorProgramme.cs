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

    public static OperatorProgramme Of(Script script, Broadcast? said, TimeProvider clock)
    {
        var at = 0.0;
        var parts = new List<ReadPart> { Part(0, null, Read(script.Opening, script.Pace)) };
        foreach (var entry in script.Entries)
            parts.Add(Part(parts.Count, entry, [.. Read(entry.Lead, script.Pace), .. Read(entry.Own, entry.Pace, entry.Written.Recording?.Seconds)]));
        parts.Add(Part(0, null, Read(script.Closing, script.Pace)));
        return new() { Script = script, Said = said, TickId = Id.New(clock), Parts = parts };

        ReadPart Part(int number, ScriptEntry? entry, IReadOnlyList<(string, int)> sentences)
        {
            at += number > 0 ? script.Pace.Item : 0;
            return new(number, entry?.Written.Title, entry?.Written.PostId, entry?.Reading.Unknown ?? [], sentences, (int)Math.Ceiling(at));
        }

        // A recording takes as long as its file says: nobody knows where in it a sentence begins, so each has its share of that.
        IReadOnlyList<(string, int)> Read(IEnumerable<string> paragraphs, Pace pace, double? recorded = null)
        {
            var (begun, sentences) = (at, new List<(string, int)>());
            string[] all = [.. paragraphs.SelectMany(SentenceSplit.Of)];
            var stretch = recorded is { } length && all.Sum(pace.Seconds) is > 0 and var estimate ? length / estimate : 1;
            foreach (var sentence in all)
            {
                sentences.Add((sentence, (int)at));
                at += pace.Seconds(sentence) * stretch;
            }
            at = begun + recorded ?? at;
            return sentences;
        }
    }
}
