using Campaigns.Content.Observances;
using Campaigns.Content.Units;

namespace Campaigns.Content.Campaigns;

/// <summary>On which days the beats of campaigns fall, those that have no item yet among them; nothing is made.</summary>
public sealed class CampaignDays(ObservanceCatalog observances, CampaignCatalog catalog, CampaignStore campaigns, BeatChoiceStore chosen)
{
    /// <summary>The beats of the unit's campaigns from the first day to the last, in order of time; every problem of the files at once.</summary>
    public async Task<Result<IReadOnlyList<CampaignDay>>> Of(Unit unit, DateOnly from, DateOnly to, CancellationToken cancel = default)
    {
        var (days, problems) = (new List<CampaignDay>(), new List<Problem>());
        foreach (var campaign in (await campaigns.List(unit.Id, cancel)).Where(c => c.Day.Year >= from.Year - 1 && c.Day.Year <= to.Year + 1))
        {
            // A day or a template that is there no more has no beats to show; its items still have their posts.
            if (await Template(campaign, cancel) is not { } template)
                continue;
            if (!template.Ok)
            {
                problems.AddRange(template.Problems);
                continue;
            }
            var choices = await chosen.Of(unit.Id, campaign.Observance, campaign.Year, cancel);
            var values = Placeholders.Values(unit, campaign.Day, campaign.Year);
            days.AddRange(from beat in template.Value.With(choices).Beats
                          let day = campaign.Day.AddDays(beat.Day)
                          where day >= @from && day <= to
                          select new CampaignDay(campaign, beat.Key, day, beat.Time, Placeholders.Fill(beat.Title, values, beat.Where, problems)));
        }
        return problems.Count > 0 ? problems.Distinct().ToArray() : days.OrderBy(d => d.Day).ThenBy(d => d.At).ToArray();
    }

    /// <summary>Null where there is none any more.</summary>
    private async Task<Result<CampaignTemplate>?> Template(Campaign campaign, CancellationToken cancel)
    {
        if (CampaignSpan.Is(campaign.Observance))
        {
            if (await chosen.Span(campaign.Observance, cancel) is not { } span)
                return null;
            return span.Template;
        }
        if (await observances.Find(campaign.Observance, cancel) is not { Ok: true, Value.Campaign: { } name })
            return null;
        return await catalog.Find(name, cancel);
    }
}
