using System.Collections.Concurrent;

namespace Campaigns.Content.Observances;

/// <summary>The months of one Vietnamese lunar year, reckoned at UTC+7.</summary>
internal sealed class LunarYear
{
    private const double Zone = 7 / 24.0;

    /// <summary>The Julian day number of 1 January of the year 1, where <see cref="DateOnly.DayNumber"/> is 0.</summary>
    private const int FirstDay = 1721426;

    private static readonly ConcurrentDictionary<int, LunarYear> Known = new();

    private LunarYear(IReadOnlyList<LunarMonth> months) => Months = months;

    /// <summary>Twelve or thirteen, in order.</summary>
    public IReadOnlyList<LunarMonth> Months { get; }

    public static LunarYear Of(int year) => Known.GetOrAdd(year, static y => new LunarYear(
        [.. Round(y).SkipWhile(m => m.Number != 1), .. Round(y + 1).TakeWhile(m => m.Number != 1)]));

    /// <summary>
    /// The months from the one that holds the winter solstice of the year before (always the eleventh) up to the next such
    /// month. Thirteen of them: the first in which the sun enters no new sign repeats the number before it.
    /// </summary>
    private static List<LunarMonth> Round(int year)
    {
        int first = LunationOfSolstice(year - 1), next = LunationOfSolstice(year);
        var leapIsDue = next - first == 13;
        var months = new List<LunarMonth>(13);
        var number = 11;
        for (var lunation = first; lunation < next; lunation++)
        {
            int start = StartOf(lunation), end = StartOf(lunation + 1);
            var leap = leapIsDue && lunation > first && SignAt(start) == SignAt(end);
            if (lunation > first && !leap)
                number = number % 12 + 1;
            leapIsDue &= !leap;
            months.Add(new LunarMonth(number, leap, DateOnly.FromDayNumber(start - FirstDay), end - start));
        }
        return months;
    }

    private static int LunationOfSolstice(int year)
    {
        var day = new DateOnly(year, 12, 19).DayNumber + FirstDay;
        while (SignAt(day + 1) < 9)     // the ninth sign begins at 270°
            day++;
        var lunation = Sky.LunationNear(day) + 1;
        while (StartOf(lunation) > day)
            lunation--;
        return lunation;
    }

    /// <summary>The local day, as a Julian day number, on which a lunation begins.</summary>
    private static int StartOf(int lunation) => (int)Math.Floor(Sky.NewMoon(lunation) + 0.5 + Zone);

    /// <summary>Which twelfth of its way the sun stands in at the local midnight that opens a day; 0 begins at the spring equinox.</summary>
    private static int SignAt(int day) => (int)(Sky.SunLongitude(day - 0.5 - Zone) / 30);
}
