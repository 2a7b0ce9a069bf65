using Campaigns.Content.Campaigns;
using Campaigns.Content.Documents;
using Campaigns.Content.Observances;
using Campaigns.Content.Templates;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Campaigns;

/// <summary>The templates that the product ships with.</summary>
public sealed class ShippedTemplatesTests : IDisposable
{
    private static readonly Unit Sample = new()
    {
        Id = "u", Code = "muong-sang", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Province = "tỉnh Sơn La",
    };

    private readonly TempFolder _data = new();
    private readonly ObservanceCatalog _observances;
    private readonly DocumentCatalog _documents;
    private readonly CampaignCatalog _campaigns;

    public ShippedTemplatesTests()
    {
        var templates = new TemplateFolder(new Installation(Repository.Root, _data.Path));
        (_observances, _documents) = (new ObservanceCatalog(templates), new DocumentCatalog(templates));
        _campaigns = new CampaignCatalog(templates, _documents);
    }

    [Fact]
    public async Task Three_days_are_on_and_each_has_its_campaign()
    {
        var all = await _observances.All();

        all.Problems.ShouldBeEmpty();
        all.Value!.Where(o => o.On).Select(o => (o.Key, o.Day, o.Month, o.Campaign)).ShouldBe([("18-5", 18, 5, "18-5"), ("1-10", 1, 10, "1-10"), ("10-10", 10, 10, "10-10")], ignoreOrder: true);
        all.Value!.ShouldContain(o => o.Lunar);
        all.Value!.Where(o => o.Confirmed).ShouldAllBe(o => o.Basis.Length > 0);
    }

    [Fact]
    public async Task The_documents_load_and_the_resolution_is_of_the_politburo()
    {
        var all = await _documents.All();

        all.Problems.ShouldBeEmpty();
        var resolution = all.Value!.Find("57-NQ/TW").ShouldNotBeNull();
        (resolution.Issuer, resolution.Date).ShouldBe(("Bộ Chính trị", new DateOnly(2024, 12, 22)));
    }

    [Fact]
    public async Task Every_beat_of_every_campaign_fills_for_a_unit_that_has_said_no_contact()
    {
        foreach (var observance in (await _observances.All()).Value!.Where(o => o.Campaign is not null))
        {
            var campaign = await _campaigns.Find(observance.Campaign!);
            campaign.Problems.ShouldBeEmpty();
            foreach (var beat in campaign.Value!.Beats)
            {
                var problems = new List<Problem>();
                var draft = Draft.Of(beat, Placeholders.Values(Sample, observance.In(2026)!.Value, 2026), problems);
                problems.ShouldBeEmpty();
                string[] texts = [draft.Title, draft.Summary, draft.Body, draft.Radio ?? "", .. draft.Slogans, .. draft.Boxes?.Values ?? []];
                texts.ShouldAllBe(t => t.IsNormalized() && !t.Contains('{') && !t.Contains('}'), beat.Where);
                (draft.Boxes ?? new Dictionary<string, string>()).GetValueOrDefault("title", "").ShouldNotBeEmpty(beat.Where);
            }
        }
    }

    public void Dispose() => _data.Dispose();
}
