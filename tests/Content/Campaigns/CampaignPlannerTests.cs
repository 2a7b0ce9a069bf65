using Campaigns.Content.Audit;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Campaigns;

public sealed class CampaignPlannerTests : IAsyncLifetime, IDisposable
{
    private readonly TestTemplates _templates = new();
    private TestStore _store = null!;
    private CampaignPlanner _planner = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.Open();
        _planner = new CampaignPlanner(_templates.Observances, _templates.Campaigns, new CampaignStore(_store.Database, _store.Clock), new BeatChoiceStore(_store.Database, new AuditLog(_store.Clock), _store.Clock), _store.Clock);
    }

    [StoreFact]
    public async Task A_campaign_becomes_items_filled_with_the_names_of_the_unit()
    {
        var planned = (await Plan()).Value.ShouldNotBeNull();

        planned.Campaign.Day.ShouldBe(new DateOnly(2026, 10, 10));
        planned.Campaign.Name.ShouldBe("Chiến dịch 2026");
        planned.Beats.Select(b => (b.Beat.Key, b.At.ToString("O"))).ShouldBe([("khoi-dong", "2026-10-03T08:00:00.0000000+07:00"), ("ngay-chinh", "2026-10-10T07:00:00.0000000+07:00")]);
        var item = await Row(planned.Beats[0].ItemId);
        item.Title.ShouldBe("Cùng xã Mường Sáng chuyển đổi số");
        item.Summary.ShouldBe("UBND xã Mường Sáng mời bà con.");
        item.Body.ShouldBe("Xã Mường Sáng mời bà con đến ngày hội, thứ Bảy, 10/10/2026.\n\nLiên hệ: trụ sở UBND xã Mường Sáng.");
        item.Radio.ShouldBe("Thưa bà con xã Mường Sáng, ngày hội đã đến gần.");
        item.Slogans.ShouldBe("""["Mỗi nhà một việc số","Xã Mường Sáng đồng lòng"]""");
        item.Boxes.ShouldBe("""{"title":"Ngày 10/10/2026","unit":"UBND xã Mường Sáng"}""");
        item.Alt.ShouldBe("Ngày 10/10/2026.");
        item.Tags.ShouldBe("""["ChuyenDoiSo","NQ57"]""");
        item.NotAfter.ShouldBe(new DateTimeOffset(2026, 10, 10, 23, 59, 59, 999, TimeSpan.FromHours(7)).ToUnixTimeMilliseconds());
    }

    [StoreFact]
    public async Task Planning_again_makes_nothing_new_and_changes_nothing()
    {
        var first = (await Plan()).Value!;
        var again = (await Plan()).Value!;

        again.Beats.Select(b => b.ItemId).ShouldBe(first.Beats.Select(b => b.ItemId));
        again.Beats.ShouldAllBe(b => b.Change == BeatChange.None);
        (await Count("item")).ShouldBe(2);
        (await Count("campaign")).ShouldBe(1);
        (await Count("card")).ShouldBe(2);
    }

    [StoreFact]
    public async Task Calls_at_the_same_time_make_one_set()
    {
        await using var other = await _store.Again();
        var planners = Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? _store.Database : other);

        var planned = await Task.WhenAll(planners.Select(d => Task.Run(() => Plan(database: d))));

        planned.ShouldAllBe(p => p.Ok);
        planned.Select(p => string.Join(' ', p.Value!.Beats.Select(b => b.ItemId))).Distinct().Count().ShouldBe(1);
        (await Count("item")).ShouldBe(2);
    }

    [StoreFact]
    public async Task Moving_the_day_says_the_new_day_and_asks_for_a_new_approval()
    {
        var planned = (await Plan()).Value!;
        var approval = await Approve(planned.Beats[0].ItemId);

        var moved = (await Plan(day: new DateOnly(2026, 10, 12))).Value!;

        moved.MovedBy.ShouldBe(2);
        moved.Campaign.DaySet.ShouldBeTrue();
        moved.Beats.ShouldAllBe(b => b.Change == BeatChange.Rewritten);
        moved.Beats[0].At.Day.ShouldBe(5);
        var item = await Row(planned.Beats[0].ItemId);
        item.Body.ShouldContain("thứ Hai, 12/10/2026");
        item.Boxes.ShouldNotBeNull().ShouldContain("12/10/2026");
        item.Revision.ShouldBe(2);
        item.State.ShouldBe(ItemState.Draft);
        (await Voided(approval)).ShouldBeTrue();
    }

    [StoreFact]
    public async Task Words_that_name_no_day_keep_their_approval_when_the_day_moves()
    {
        _templates.Write("campaigns/10-10.yaml", TestTemplates.Campaign(TestTemplates.Beat("a", -7, "08:00"))
            .Replace(", {weekday}, {day}", "", StringComparison.Ordinal).Replace("Ngày {day}", "Ngày hội", StringComparison.Ordinal));
        var planned = (await Plan()).Value!;
        var approval = await Approve(planned.Beats[0].ItemId);

        var moved = (await Plan(day: new DateOnly(2026, 10, 12))).Value!;

        moved.Beats.ShouldHaveSingleItem().Change.ShouldBe(BeatChange.None);
        (await Voided(approval)).ShouldBeFalse();
    }

    [StoreTheory]
    [InlineData("UPDATE item SET title = 'Tít của biên tập viên'")]
    [InlineData("UPDATE item SET body = body || ' Thêm một câu.'")]
    [InlineData("UPDATE item SET radio = NULL")]
    [InlineData("UPDATE card SET boxes = '{\"title\":\"Khác\"}'")]
    public async Task Words_that_a_person_changed_are_never_overwritten(string change)
    {
        var id = (await Plan()).Value!.Beats[0].ItemId;
        await _store.Database.Write(s => s.Run(change));
        var before = await Row(id);

        var moved = (await Plan(day: new DateOnly(2026, 10, 12))).Value!;

        moved.Beats.ShouldAllBe(b => b.Change == BeatChange.Kept);
        var after = await Row(id);
        (after.Title, after.Body, after.Radio, after.Boxes, after.Revision).ShouldBe((before.Title, before.Body, before.Radio, before.Boxes, before.Revision));
        after.NotAfter.ShouldBe(before.NotAfter + 2 * 86_400_000L);
    }

    [StoreFact]
    public async Task What_has_gone_out_is_not_touched_when_the_day_moves()
    {
        var planned = (await Plan()).Value!;

        var moved = (await Plan(day: new DateOnly(2026, 10, 12), gone: [planned.Beats[0].ItemId])).Value!;

        moved.Beats.Single(b => b.ItemId == planned.Beats[0].ItemId).Change.ShouldBe(BeatChange.Out);
        (await Row(planned.Beats[0].ItemId)).Body.ShouldContain("10/10/2026");
        (await Row(planned.Beats[1].ItemId)).Body.ShouldContain("12/10/2026");
    }

    [StoreFact]
    public async Task A_day_that_a_person_set_stays_until_a_person_sets_another()
    {
        await Plan(day: new DateOnly(2026, 10, 12));

        (await Plan()).Value!.Campaign.Day.ShouldBe(new DateOnly(2026, 10, 12));

        var back = (await Plan(day: new DateOnly(2026, 10, 10))).Value!;
        back.Campaign.DaySet.ShouldBeFalse();
        back.MovedBy.ShouldBe(-2);
    }

    [StoreFact]
    public async Task A_campaign_follows_its_observance_when_that_moves()
    {
        await Plan();
        _templates.Write("observances.yaml", TestTemplates.Day("10-10", "Ngày Chuyển đổi số quốc gia", "11/10", campaign: "10-10"));

        var moved = (await Plan()).Value!;

        moved.Campaign.Day.ShouldBe(new DateOnly(2026, 10, 11));
        moved.Beats.ShouldAllBe(b => b.Change == BeatChange.Rewritten);
    }

    [StoreFact]
    public async Task A_name_the_unit_cannot_fill_stops_everything_before_anything_is_written()
    {
        _templates.Write("campaigns/10-10.yaml", TestTemplates.Campaign(TestTemplates.Beat("a", -7, "08:00")).Replace("{weekday}", "{province}", StringComparison.Ordinal));
        var unit = await new UnitStore(_store.Database, _store.Clock).Save(_store.Unit with { Province = "" });

        var refused = await Plan(unit: unit);

        refused.Problems.ShouldHaveSingleItem().In("en").ShouldContain("nothing to fill {province} with");
        (await Count("campaign")).ShouldBe(0);
        (await Count("item")).ShouldBe(0);
    }

    [StoreTheory]
    [InlineData("10-10", 1800, null, "outside 1900–2100")]
    [InlineData("10-10", 2026, "2027-01-01", "is not in 2026")]
    [InlineData("gio-to", 2026, null, "has no campaign template")]
    [InlineData("9-9", 2026, null, "no observance “9-9”")]
    public async Task An_order_that_cannot_be_carried_out_says_why(string observance, int year, string? day, string why)
    {
        var order = await _planner.Order(observance, year, _store.Unit, day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        order.Problems.ShouldHaveSingleItem().In("en").ShouldContain(why);
    }

    private async Task<Result<PlannedCampaign>> Plan(DateOnly? day = null, string[]? gone = null, Unit? unit = null, Database? database = null)
    {
        var order = await _planner.Order("10-10", 2026, unit ?? _store.Unit, day);
        order.Ok.ShouldBeTrue(string.Join('\n', order.Problems));
        return await (database ?? _store.Database).Write(session => _planner.Plan(session, order.Value!, new HashSet<string>(gone ?? [])));
    }

    private async Task<string> Approve(string itemId)
    {
        await _store.Database.Write(async s =>
        {
            await s.Run("INSERT INTO approval (id, unit_id, item_id, revision, person, at) VALUES (@id, @unit, @itemId, 1, 'Lò Thị Mai', 0)", new { id = "a" + itemId, unit = _store.Unit.Id, itemId });
            await s.Run("UPDATE item SET state = @state WHERE id = @itemId", new { state = ItemState.Approved, itemId });
        });
        return "a" + itemId;
    }

    private async Task<bool> Voided(string id) => await _store.Database.Read(s => s.Value<long?>("SELECT voided FROM approval WHERE id = @id", new { id })) is not null;

    private Task<long> Count(string table) => _store.Database.Read(s => s.Value<long>($"SELECT COUNT(*) FROM {table}"));

    private async Task<ItemRow> Row(string id) => (await _store.Database.Read(s => s.First<ItemRow>("""
        SELECT title AS Title, summary AS Summary, body AS Body, radio AS Radio, slogans AS Slogans, tags AS Tags, state AS State, revision AS Revision,
               not_after AS NotAfter, boxes AS Boxes, alt AS Alt FROM item LEFT JOIN card ON card.item_id = item.id WHERE item.id = @id
        """, new { id }))).ShouldNotBeNull();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _templates.Dispose();

    private sealed class ItemRow
    {
        public string Title { get; set; } = "";
        public string Summary { get; set; } = "";
        public string Body { get; set; } = "";
        public string? Radio { get; set; }
        public string Slogans { get; set; } = "";
        public string Tags { get; set; } = "";
        public ItemState State { get; set; }
        public int Revision { get; set; }
        public long? NotAfter { get; set; }
        public string? Boxes { get; set; }
        public string? Alt { get; set; }
    }
}
