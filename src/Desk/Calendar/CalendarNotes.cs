using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Observances;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Calendar;

/// <summary>The observances and beats of days. Templates are files that people edit: what was read is believed for a few seconds, so that ten open calendars do not read them at every step.</summary>
internal sealed class CalendarNotes(ObservanceCatalog observances, CampaignDays campaigns, TimeProvider clock)
{
    private const int MostKept = 200;

    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long At, Result<IReadOnlyList<CalendarNote>> Notes)> _kept = new(StringComparer.Ordinal);

    /// <summary>From the first day to the last, in order of time; every problem of the files at once.</summary>
    public async Task<Result<IReadOnlyList<CalendarNote>>> Of(IReadOnlyList<Unit> units, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{from.DayNumber}-{to.DayNumber}-{string.Join(',', units.Select(unit => unit.Id))}");
        lock (_lock)
            if (_kept.TryGetValue(key, out var kept) && clock.GetElapsedTime(kept.At) < Believed)
                return kept.Notes;
        var notes = await Read(units, from, to, cancel);
        lock (_lock)
        {
            if (_kept.Count >= MostKept)
                _kept.Clear();
            _kept[key] = (clock.GetTimestamp(), notes);
        }
        return notes;
    }

    private async Task<Result<IReadOnlyList<CalendarNote>>> Read(IReadOnlyList<Unit> units, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var all = await observances.All(cancel);
        if (!all.Ok)
            return all.Problems.ToArray();
        var notes = new List<CalendarNote>();
        for (var year = from.Year; year <= to.Year; year++)
            notes.AddRange(all.Value.Select(o => (Observance: o, Day: o.In(year))).Where(o => o.Day >= from && o.Day <= to)
                .Select(o => new CalendarNote(o.Day!.Value, CalendarNoteKind.Observance, o.Observance.Name, o.Observance.On)));
        var problems = new List<Problem>();
        foreach (var unit in units)
        {
            var days = await campaigns.Of(unit, from, to, cancel);
            problems.AddRange(days.Problems);
            notes.AddRange((days.Value ?? []).Select(day => new CalendarNote(day.Day, CalendarNoteKind.Beat, string.Create(CultureInfo.InvariantCulture, $"{day.At:HH\\:mm} {day.Title}"), Matters: true)));
        }
        return problems.Count > 0 ? problems.Distinct().ToArray() : notes.OrderBy(note => note.Day).ThenBy(note => note.Kind).ToArray();
    }
}
