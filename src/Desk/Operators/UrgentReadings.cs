using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Operators;

/// <summary>What stands on top of an operator's page: urgent notices, as that station says them.</summary>
internal sealed class UrgentReadings(UrgentNotices notices, SpeechShelf speech)
{
    private const int Most = 5;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<UrgentNotice>> Of(Account station, Unit unit, CancellationToken cancel)
    {
        var urgent = await notices.Of(station.Id, cancel);
        if (urgent.Count == 0)
            return [];
        var announcer = await speech.For(unit, station, cancel);
        return [.. urgent.Take(Most).Select(notice => new UrgentNotice(notice.PostId, notice.Title, Sentences(announcer.Ok ? announcer.Value.Read(notice.Text).Text : notice.Text), notice.Person, notice.Approver, unit.Local(notice.At)))];
    }

    private static string[] Sentences(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(SentenceSplit.Of)];
}
