using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Fonts;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Documents;
using Campaigns.Content.Templates;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Campaigns;

public sealed class CampaignCardsTests
{
    private static readonly DateOnly Day = new(2026, 10, 10);

    private static readonly (string Name, string Place)[] Units =
        [("UBND xã Mường Sáng", "xã Mường Sáng"), ("Trung tâm Dịch vụ sự nghiệp công xã Nghĩa Phương", "xã Nghĩa Phương")];

    [CardFact]
    public async Task Every_infographic_of_every_campaign_fits_in_both_sizes()
    {
        using var folder = new TempFolder();
        var installation = CardFonts.Installation(folder.Path);
        var templates = new TemplateFolder(installation);
        var studio = new CardStudio(new TemplateShelf(templates), new FontShelf(installation), new TestClock());
        var catalog = new CampaignCatalog(templates, new DocumentCatalog(templates));

        var problems = new List<Problem>();
        foreach (var campaign in new[] { "18-5", "1-10", "10-10" })
        {
            var found = await catalog.Find(campaign);
            found.Ok.ShouldBeTrue(string.Join('\n', found.Problems));
            foreach (var (name, place) in Units)
            {
                var values = Placeholders.Values(new Unit { Id = "u", Code = "u", Name = name, Place = place }, Day, Day.Year);
                foreach (var beat in found.Value.Beats.Where(b => b.Card is not null))
                    foreach (var (width, height) in new[] { (1080, 1080), (1200, 630) })
                        problems.AddRange(studio.Compose(beat.Card!.Template, Draft.Of(beat, values, problems).Boxes!, width, height).Problems
                            .Select(p => p with { Where = $"{campaign}/{beat.Key} {width}x{height} {p.Where}" }));
            }
        }

        problems.ShouldBeEmpty(string.Join('\n', problems));
    }
}
