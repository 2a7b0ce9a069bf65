using Campaigns.Content;

namespace Campaigns.Scheduler.Hours;

/// <summary>How much of each hour of the week the machine ran, on one wall clock.</summary>
public sealed class RunningWeek
{
    private const int Hours = 24, Cells = 7 * Hours;

    /// <summary>The machine is mostly off where it ran less of an hour than this.</summary>
    private const double MostlyOff = 0.5;

    /// <summary>An hour is offered where it ran this much of it.</summary>
    private const double Usually = 0.75;

    /// <summary>Fewer days say nothing: no hour of the week was seen more than once.</summary>
    private const int Enough = 7;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly TimeZoneInfo _zone;
    private readonly DateTimeOffset _now;
    private readonly long[] _ran = new long[Cells], _could = new long[Cells];

    private RunningWeek(TimeZoneInfo zone, DateTimeOffset now, int days) => (_zone, _now, Days) = (zone, now, days);

    /// <summary>How many days the machine has been watched, up to four weeks.</summary>
    public int Days { get; }

    /// <summary>Whether that is enough to say anything.</summary>
    public bool Known => Days >= Enough;

    /// <param name="zone">Of the wall clock.</param>
    /// <param name="runs">In order of their beginning; they may overlap. The first one begins the watch: what was before it is not known.</param>
    /// <param name="now">Ends the watch.</param>
    internal static RunningWeek Of(TimeZoneInfo zone, IEnumerable<(DateTimeOffset From, DateTimeOffset To)> runs, DateTimeOffset now)
    {
        var all = runs.ToList();
        var since = all.Count > 0 ? all[0].From : now;
        var week = new RunningWeek(zone, now, (int)(now - since).TotalDays);
        week.Add(week._could, since, now);
        var seen = since;
        foreach (var (from, to) in all)
        {
            week.Add(week._ran, from > seen ? from : seen, to);
            seen = to > seen ? to : seen;
        }
        return week;
    }

    /// <summary>Null where the machine usually runs at that time, where too little is known, and for what is due already.</summary>
    public OffHour? Off(DateTimeOffset due)
    {
        var local = TimeZoneInfo.ConvertTime(due, _zone);
        return Known && due > _now && Share(due) is { } share && share < MostlyOff ? new(local, (int)(share * 100), Days, Nearest(local)) : null;
    }

    /// <summary>The hours in which the machine usually runs, in one line, days alike together.</summary>
    public Phrase Words()
    {
        if (!Known)
            return new($"Giờ máy thường chạy: chưa biết, mới theo dõi {Days} ngày (cần {Enough}).", $"Running hours: not known yet, watched for {Days} days ({Enough} are needed).");
        // The week as people have it: from Monday.
        var days = Enumerable.Range(1, 7).Select(day => (Day: (DayOfWeek)(day % 7), Hours: Ranges((DayOfWeek)(day % 7)))).ToList();
        List<string> vi = [], en = [];
        for (var first = 0; first < days.Count;)
        {
            var alike = days.Skip(first).TakeWhile(day => day.Hours == days[first].Hours).Count();
            var (from, to, hours) = (days[first].Day, days[first + alike - 1].Day, days[first].Hours);
            vi.Add($"{WeekWords.Vi(from)}{(alike > 1 ? $"–{WeekWords.Vi(to)}" : "")} {(hours.Length > 0 ? hours : "tắt")}");
            en.Add($"{WeekWords.En(from)}{(alike > 1 ? $"–{WeekWords.En(to)}" : "")} {(hours.Length > 0 ? hours : "off")}");
            first += alike;
        }
        return new($"Giờ máy thường chạy ({Days} ngày qua): {string.Join("; ", vi)}.", $"Running hours (last {Days} days): {string.Join("; ", en)}.");
    }

    private DateTimeOffset? Nearest(DateTimeOffset local)
    {
        var hour = local.DateTime.AddTicks(-(local.TimeOfDay.Ticks % Hour.Ticks));
        return Enumerable.Range(1, Cells - 1).SelectMany(away => new[] { hour.AddHours(away), hour.AddHours(-away) })
            .Where(wall => !_zone.IsInvalidTime(wall))
            .Select(wall => new DateTimeOffset(wall, _zone.GetUtcOffset(wall)))
            .Where(at => at > _now && Share(at) >= Usually)
            .Cast<DateTimeOffset?>()
            .MinBy(at => (at!.Value - local).Duration());
    }

    /// <summary>How much the machine ran of the hour of the week that holds <paramref name="at"/>, from 0 to 1; null where that hour was never seen.</summary>
    internal double? Share(DateTimeOffset at) => Share(Cell(TimeZoneInfo.ConvertTime(at, _zone)));

    private double? Share(int cell) => _could[cell] > 0 ? (double)_ran[cell] / _could[cell] : null;

    /// <summary>"07:00–11:00, 13:00–17:00"; empty where the machine is mostly off all day.</summary>
    private string Ranges(DayOfWeek day)
    {
        bool Runs(int hour) => hour < Hours && Share(((int)day * Hours) + hour) >= MostlyOff;
        var ranges = new List<string>();
        for (var hour = 0; hour < Hours; hour++)
        {
            var from = hour;
            while (Runs(hour))
                hour++;
            if (hour > from)
                ranges.Add($"{from:00}:00–{hour:00}:00");
        }
        return string.Join(", ", ranges);
    }

    /// <summary>Spreads a span over the hours of the week that the wall clock shows meanwhile: an hour that clocks repeat counts twice, one they skip not at all.</summary>
    private void Add(long[] to, DateTimeOffset from, DateTimeOffset end)
    {
        while (from < end)
        {
            var local = TimeZoneInfo.ConvertTime(from, _zone);
            var next = from.AddTicks(Hour.Ticks - (local.TimeOfDay.Ticks % Hour.Ticks));
            next = next < end ? next : end;
            to[Cell(local)] += (next - from).Ticks;
            from = next;
        }
    }

    private static int Cell(DateTimeOffset local) => ((int)local.DayOfWeek * Hours) + local.Hour;
}
