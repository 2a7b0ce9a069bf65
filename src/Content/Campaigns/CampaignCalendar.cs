using Campaigns.Content.Observances;

namespace Campaigns.Content.Campaigns;

/// <summary>When the campaigns of a year run, and where they run into each other (as those of 1/10 and 10/10 do).</summary>
public sealed class CampaignCalendar(ObservanceCatalog observances, CampaignCatalog campaigns)
{
    /// <summary>The window of every campaign whose day itself lies in the year, in order of time; every problem of the files at once.</summary>
    /// <param name="planned">Campaigns whose day a person may have set; it wins over the observance's own.</param>
    public async Task<Result<IReadOnlyList<CampaignWindow>>> Of(int year, IReadOnlyList<Campaign>? planned = null, CancellationToken cancel = default)
    {
        var all = await observances.All(cancel);
        if (!all.Ok)
            return all.Problems.ToArray();
        var problems = new List<Problem>();
        var windows = new List<CampaignWindow>();
        foreach (var observance in all.Value.Where(o => o.Campaign is not null))
        {
            var template = await campaigns.Find(observance.Campaign!, cancel);
            if (template.Ok)
                windows.AddRange(Windows(observance, template.Value, year, planned ?? []));
            else
                problems.AddRange(template.Problems);
        }
        if (problems.Count > 0)
            return problems.Distinct().ToArray();
        return windows.Where(w => w.Year == year).OrderBy(w => w.Day).Select(w => w with { Overlaps = Overlaps(w, windows) }).ToArray();
    }

    /// <summary>The year's window, and its neighbours': a campaign in December runs into one in January.</summary>
    private static IEnumerable<CampaignWindow> Windows(Observance observance, CampaignTemplate template, int year, IReadOnlyList<Campaign> planned) =>
        from near in new[] { year - 1, year, year + 1 }
        where near is >= LunarDate.FirstYear and <= LunarDate.LastYear
        let day = planned.FirstOrDefault(c => c.Observance == observance.Key && c.Year == near)?.Day ?? observance.In(near)
        where day is not null
        select new CampaignWindow(observance, near, day.Value, day.Value.AddDays(template.FirstDay), day.Value.AddDays(template.LastDay), []);

    private static CampaignOverlap[] Overlaps(CampaignWindow one, IEnumerable<CampaignWindow> all) =>
    [
        .. from other in all
           where other.Observance.On && (other.Observance.Key != one.Observance.Key || other.Year != one.Year)
           where other.From <= one.To && one.From <= other.To
           orderby other.Day
           select new CampaignOverlap(other.Observance.Key, other.Observance.Name, other.Day, Later(one.From, other.From), Earlier(one.To, other.To)),
    ];

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
