using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Radio;

/// <summary>The scripts of stations for a day, ready to read.</summary>
internal sealed class RadioScripts(AccountStore accounts, UnitStore units, ProgrammeComposer composer, BulletinStore bulletins, BulletinFrame frame, SpeechShelf speech, TimeProvider clock)
{
    /// <summary>Every station of the installation.</summary>
    public async Task<IReadOnlyList<Account>> Stations(CancellationToken cancel) =>
        [.. (await accounts.All(cancel)).Where(a => a.Kind == ChannelKind.Radio)];

    /// <summary>The station of this name or id.</summary>
    public async Task<Result<Account>> Station(string nameOrId, CancellationToken cancel) =>
        (await Stations(cancel)).FirstOrDefault(s => s.Id == nameOrId || string.Equals(s.Name, nameOrId.Normalize(), StringComparison.OrdinalIgnoreCase)) is { } station
            ? station : Problem.Input(new("Không có đài này.", "There is no such station."), nameOrId);

    /// <summary>Today by the wall clock of the station's unit.</summary>
    public async Task<DateOnly> Today(Account station, CancellationToken cancel)
    {
        var unit = await units.ById(station.UnitId, cancel);
        return unit!.Today(clock);
    }

    /// <summary>
    /// The scripts of one station on one day, composed as of now, in order of their start; empty where nothing is to be read. One whose
    /// programme waits for its approval, with nothing to stand in, has no entries.
    /// </summary>
    public Task<Result<IReadOnlyList<Script>>> Of(Account station, DateOnly day, CancellationToken cancel) => Of(station, day, day, cancel);

    /// <summary>Those of several days, in order of time.</summary>
    public async Task<Result<IReadOnlyList<Script>>> Of(Account station, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var composed = await composer.Keep(station.Id, cancel);
        if (!composed.Ok)
            return composed.Problems.ToArray();
        var unit = await units.ById(station.UnitId, cancel);
        var announcer = await speech.For(unit!, station, cancel);
        if (!announcer.Ok)
            return announcer.Problems.ToArray();
        var (scripts, rules) = (new List<Script>(), ProgrammeRules.Of(station.Settings));
        foreach (var bulletin in (await bulletins.Between(station.Id, from, to, cancel)).Where(b => b.Entries.Count > 0))
        {
            var script = await frame.Compose(bulletin, unit!, station.Name, announcer.Value, rules, cancel);
            if (!script.Ok)
                return script.Problems.ToArray();
            scripts.Add(script.Value);
        }
        return scripts.ToArray();
    }
}
