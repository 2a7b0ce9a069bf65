using Campaigns.Content.Campaigns;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Campaigns;

/// <summary><c>campaign list</c>: what is planned, the newest first.</summary>
internal sealed class CampaignListVerb() : ServicesVerb("list", new("các chiến dịch đã lập", "the campaigns that are planned"))
{
    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var units = (await services.GetRequiredService<UnitStore>().All(cancel)).ToDictionary(u => u.Id, u => u.Code, StringComparer.Ordinal);
        var campaigns = (await services.GetRequiredService<CampaignStore>().List(null, cancel)).Select(c => new
        {
            c.Id, Unit = units[c.UnitId], c.Observance, c.Year, c.Day, c.DaySet, c.Name, c.Items,
        }).ToArray();
        return Answer.Done(new { campaigns }, to =>
        {
            foreach (var c in campaigns)
                to.WriteLine($"{c.Id}  {c.Day:dd'/'MM'/'yyyy}  {c.Unit}  {c.Name}  {(call.Language == "en" ? $"{c.Items} items" : $"{c.Items} tin, bài")}");
        });
    }
}
