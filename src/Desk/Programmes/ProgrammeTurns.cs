using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Turns;

namespace Campaigns.Desk.Programmes;

/// <summary>
/// Programmes that wait for somebody's approval: those of today and tomorrow where a station reads approved ones alone, and any to come for
/// which it was asked.
/// </summary>
internal sealed class ProgrammeTurns(AccountStore accounts, UnitStore units, BulletinStore bulletins, BulletinFrame frame, SpeechShelf speech, TimeProvider clock)
{
    /// <summary>Days ahead for which nobody has to ask.</summary>
    private const int Ahead = 1;

    public async Task<IReadOnlyList<Turn>> Of(Sitting who, IReadOnlyList<Sitting> lent, CancellationToken cancel)
    {
        var turns = new List<Turn>();
        if (!who.May(Right.Approve) && !lent.Any(other => other.May(Right.Approve)))
            return turns;
        foreach (var station in (await accounts.All(cancel)).Where(account => account is { Kind: ChannelKind.Radio, Active: true, Sandbox: false } && (who.May(Right.Approve, account.UnitId) || lent.Any(other => other.May(Right.Approve, account.UnitId)))))
            if (await units.ById(station.UnitId, cancel) is { } unit)
                turns.AddRange(await Of(station, unit, who, cancel));
        return turns;
    }

    private async Task<IReadOnlyList<Turn>> Of(Account station, Unit unit, Sitting who, CancellationToken cancel)
    {
        var (turns, rules, today, now) = (new List<Turn>(), ProgrammeRules.Of(station.Settings), unit.Today(clock), clock.GetUtcNow());
        foreach (var bulletin in await bulletins.Between(station.Id, today, today.AddDays(ProgrammeComposer.DaysAhead), cancel))
        {
            var at = unit.At(bulletin.Day, bulletin.Start);
            var asked = bulletin.Asked is { } one && !(bulletin.Approval?.At > one.At) ? one.Person : null;
            if (at <= now || bulletin.Entries.All(entry => entry.Urgent || entry.Kind == EntryKind.Reserve) || asked is null && !(rules.Approval && bulletin.Day <= today.AddDays(Ahead)) || asked == who.Name && !unit.Settings.SelfApproval)
                continue;
            if (bulletin.Approval is null || await Changed(bulletin, station, unit, rules, cancel))
                turns.Add(new(TurnKind.Programme, bulletin.Id, string.Create(CultureInfo.InvariantCulture, $"{station.Name}, {bulletin.Start:HH\\:mm} {bulletin.Day:dd/MM}"), unit, $"{ProgrammeEndpoints.Address}?dai={station.Id}&ngay={bulletin.Day.Iso()}") { Last = at, From = asked ?? "" });
        }
        return turns;
    }

    /// <summary>It was approved, and words or order are others since. A frame or a table that cannot be read is told where programmes are composed.</summary>
    private async Task<bool> Changed(Bulletin bulletin, Account station, Unit unit, ProgrammeRules rules, CancellationToken cancel) =>
        await speech.For(unit, station, cancel) is { Ok: true, Value: { } announcer } && await frame.Compose(bulletin, unit, station.Name, announcer, rules, cancel) is { Ok: true, Value.Approved: false };
}
