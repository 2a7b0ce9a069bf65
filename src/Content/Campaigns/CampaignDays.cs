using Campaigns.Content.Observances;
using Campaigns.Content.Units;

namespace Campaigns.Content.Campaigns;

/// <summary>On which days the beats of campaigns fall, those that have no item yet among them; nothing is made.</summary>
public sealed class CampaignDays(ObservanceCatalog observances, CampaignCatalog catalog, CampaignStore campaigns)
{
    /// <summary>The beats of the unit's campaigns from the first day to the last, in order of time; every problem of the files at once.</summary>
    public async Task<Result<IReadOnlyList<CampaignDay>>> Of(Unit unit, DateOnly from, DateOnly to, CancellationToken cancel = default)
    {
        var (days, problems) = (new List<CampaignDay>(), new List<Problem>());
        foreach (var campaign in (await campaigns.List(unit.Id, cancel)).Where(c => c.Day.Year >= from.Year - 1 && c.Day.Year <= to.Year + 1))
        {
            // A day or a template that is there no more has no beats to show; its items still have their posts.
            if (await observances.Find(campaign.Observance, cancel) is not { Ok: true, Value.Campaign: { } name })
                continue;
            var template = await catalog.Find(name, cancel);
            if (!template.Ok)
            {
                problems.AddRange(template.Problems);
                continue;
            }
            var values = Placeholders.Values(unit, campaign.Day, campaign.Year);
            days.AddRange(from beat in template.Value.Beats
                          let day = campaign.Day.AddDays(beat.Day)
                          where day >= @from && day <= to
                          select new CampaignDay(campaign, beat.Key, day, beat.Time, Placeholders.Fill(beat.Title, values, beat.Where, problems)));
        }
        return problems.Count > 0 ? problems.Distinct().ToArray() : days.OrderBy(d => d.Day).ThenBy(d => d.At).ToArray();
    }
}
