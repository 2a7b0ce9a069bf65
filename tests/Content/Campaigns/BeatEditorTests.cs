using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Items;

namespace Campaigns.Content.Tests.Campaigns;

/// <summary>What a unit chooses for the beats of one campaign. The clock stands at 08:00 on Monday, 5 October 2026; 10/10 has a beat on the 3rd and one on the day.</summary>
public sealed class BeatEditorTests : IAsyncLifetime, IDisposable
{
    private const string Hoa = "Lò Thị Hoa";

    private readonly TestTemplates _templates = new();
    private TestStore _store = null!;
    private CampaignPlanner _planner = null!;
    private BeatChoiceStore _choices = null!;
    private BeatEditor _editor = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.Open();
        _choices = new BeatChoiceStore(_store.Database, new AuditLog(_store.Clock), _store.Clock);
        _planner = new CampaignPlanner(_templates.Observances, _templates.Campaigns, new CampaignStore(_store.Database, _store.Clock), _choices, _store.Clock);
        _editor = new BeatEditor(_planner, _choices, _store.Clock);
    }

    [StoreFact]
    public async Task A_campaign_is_looked_at_without_being_made_and_says_what_is_past()
    {
        var look = await Look();

        (look.Name, look.Day, look.Planned).ShouldBe(("Chiến dịch 2026", new DateOnly(2026, 10, 10), null));
        look.Beats.Select(b => (b.Beat.Key, b.Title, b.Past, b.Coming)).ShouldBe([("khoi-dong", "Cùng xã Mường Sáng chuyển đổi số", true, false), ("ngay-chinh", "Cùng xã Mường Sáng chuyển đổi số", false, true)]);
        (await Count("campaign")).ShouldBe(0);
    }

    [StoreFact]
    public async Task A_beat_that_is_changed_is_made_as_it_was_changed_and_what_was_left_stays_the_templates()
    {
        (await Edit("ngay-chinh", new(2026, 10, 9), b => b with { Time = new(19, 30), Channels = [ChannelKind.Portal], Title = "Ngày hội ở bản Nà Ban" })).ShouldBeEmpty();

        var beat = (await Look()).Beats.Single(b => b.Beat.Key == "ngay-chinh");
        (beat.Choice!.Edit!.Body, beat.Choice.Edit.Title).ShouldBe((null, "Ngày hội ở bản Nà Ban"), "words that nobody changed follow the template");
        var made = (await Plan()).Beats.Single(b => b.Beat.Key == "ngay-chinh");
        (made.Title, made.At.ToString("O"), made.Beat.Channels.Single()).ShouldBe(("Ngày hội ở bản Nà Ban", "2026-10-09T19:30:00.0000000+07:00", ChannelKind.Portal));
        (await new ItemVersions(_store.Database).Writers(made.ItemId)).ShouldBe([Hoa], "who wrote the words does not approve them");
    }

    [StoreFact]
    public async Task Another_year_and_another_campaign_know_nothing_of_it()
    {
        await Edit("ngay-chinh", new(2026, 10, 9), b => b with { Title = "Năm nay" });

        var next = await _planner.Look((await _planner.Order("10-10", 2027, _store.Unit)).Value!);
        next.Value!.Beats.ShouldAllBe(b => b.Choice == null);
        (await _planner.For((await Order()), 2027)).Template.Beats.ShouldAllBe(b => b.Title != "Năm nay");
    }

    [StoreFact]
    public async Task Typing_what_the_template_says_is_no_change()
    {
        await Edit("ngay-chinh", new(2026, 10, 9), b => b with { Title = "Khác" });
        await Edit("ngay-chinh", new(2026, 10, 10), b => b with { Title = "Cùng xã Mường Sáng chuyển đổi số" });

        (await Look()).Beats.Single(b => b.Beat.Key == "ngay-chinh").Choice!.Edit.ShouldBeNull();
    }

    [StoreFact]
    public async Task A_beat_that_is_left_out_is_not_made_until_it_is_taken_back()
    {
        (await _choices.Leave(await Order(), "ngay-chinh", true, Hoa)).ShouldBeNull();
        (await Look()).Beats.Single(b => b.Beat.Key == "ngay-chinh").LeftOut.ShouldBeTrue();
        (await Plan()).Beats.ShouldBeEmpty();

        await _choices.Leave(await Order(), "ngay-chinh", false, Hoa);
        (await Plan()).Beats.ShouldHaveSingleItem().Beat.Key.ShouldBe("ngay-chinh");
    }

    [StoreFact]
    public async Task Past_beats_are_not_made_where_that_is_asked_for()
    {
        (await Plan()).Beats.Select(b => b.Beat.Key).ShouldBe(["ngay-chinh"]);
        (await Plan(since: null)).Beats.Count.ShouldBe(2, "the verb makes them all");
    }

    [StoreFact]
    public async Task What_became_an_item_is_changed_there_and_no_more_here()
    {
        await Plan();

        (await Edit("ngay-chinh", new(2026, 10, 9), b => b with { Title = "Muộn" })).ShouldHaveSingleItem().What.Vi.ShouldBe("Mốc này đã thành tin, bài.");
        (await _choices.Leave(await Order(), "ngay-chinh", true, Hoa)).ShouldNotBeNull();
        (await Plan()).Beats.ShouldHaveSingleItem().Change.ShouldBe(BeatChange.None);
    }

    [StoreFact]
    public async Task A_unit_adds_beats_of_its_own_and_ranges_of_days_that_are_all_its_own()
    {
        (await _editor.Keep(await Order(), null, new(2026, 10, 8), Typed("Phát tờ rơi ở chợ"), Hoa)).ShouldBeEmpty();
        (await Plan()).Beats.Select(b => b.Title).ShouldBe(["Phát tờ rơi ở chợ", "Cùng xã Mường Sáng chuyển đổi số"]);

        var span = (await _choices.Add(_store.Unit.Id, "Tháng cao điểm dịch vụ công", new(2026, 11, 1), new(2026, 11, 30), Hoa)).Value!;
        var order = (await _planner.Order(span.Key, 2026, _store.Unit)).Value!;
        (await _editor.Keep(order, null, new(2026, 12, 1), Typed("Ngoài đợt"), Hoa)).ShouldHaveSingleItem().Mend!.Value.Vi.ShouldBe("Chọn ngày từ 01/11/2026 đến 30/11/2026.");
        (await _editor.Keep(order, null, new(2026, 11, 2), Typed("Mở đầu đợt ở {place}"), Hoa)).ShouldBeEmpty();
        order = (await _planner.Order(span.Key, 2026, _store.Unit)).Value!;
        var planned = (await _store.Database.Write(session => _planner.Plan(session, order, new HashSet<string>()))).Value!;
        (planned.Campaign.Name, planned.Beats.ShouldHaveSingleItem().Title, planned.Beats[0].Day).ShouldBe(("Tháng cao điểm dịch vụ công", "Mở đầu đợt ở xã Mường Sáng", new DateOnly(2026, 11, 2)));
    }

    [StoreTheory]
    [InlineData("{plaec}", "Không có chỗ điền {plaec}.")]
    [InlineData("", "Tin, bài chưa có tiêu đề.")]
    public async Task Words_that_cannot_be_kept_are_told_at_once(string title, string why)
    {
        (await Edit("ngay-chinh", new(2026, 10, 10), b => b with { Title = title })).ShouldContain(p => p.What.Vi == why);
        (await Edit("ngay-chinh", new(2027, 10, 10), b => b with { Channels = [] })).Select(p => p.What.Vi).ShouldBe(["Ngày của mốc nằm ngoài đợt tuyên truyền.", "Mốc này chưa có kênh nào."]);
        (await Count("campaign_beat")).ShouldBe(0);
    }

    [StoreFact]
    public async Task A_range_of_days_has_a_name_and_an_end_after_its_beginning()
    {
        (await _choices.Add(_store.Unit.Id, " ", new(2026, 11, 30), new(2026, 11, 1), Hoa)).Problems.Count.ShouldBe(2);
        (await _choices.Add(_store.Unit.Id, "Dài", new(2026, 1, 1), new(2026, 12, 31), Hoa)).Ok.ShouldBeFalse();
        (await Count("campaign_span")).ShouldBe(0);
    }

    private async Task<CampaignOrder> Order() => (await _planner.Order("10-10", 2026, _store.Unit)).Value!;

    private async Task<CampaignLook> Look() => (await _planner.Look(await Order())).Value!;

    private async Task<PlannedCampaign> Plan(bool? since = true)
    {
        var order = await Order() with { Since = since is null ? null : _store.Clock.GetUtcNow() };
        return (await _store.Database.Write(session => _planner.Plan(session, order, new HashSet<string>()))).Value!;
    }

    private async Task<IReadOnlyList<Problem>> Edit(string key, DateOnly on, Func<BeatEdit, BeatEdit> change)
    {
        var beat = (await Look()).Beats.Single(b => b.Beat.Key == key);
        return await _editor.Keep(await Order(), key, on, change(new BeatEdit
        {
            Day = 0, Time = beat.Beat.Time, Channels = beat.Beat.Channels, Genre = beat.Beat.Genre, Title = beat.Title, Summary = beat.Summary, Body = beat.Body, Radio = beat.Radio ?? "",
        }), Hoa);
    }

    private static BeatEdit Typed(string title) => new() { Day = 0, Time = new(8, 0), Channels = [ChannelKind.Portal], Title = title, Summary = "", Body = "Lời của đơn vị.", Radio = "" };

    private Task<long> Count(string table) => _store.Database.Read(s => s.Value<long>($"SELECT COUNT(*) FROM {table}"));

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _templates.Dispose();
}
