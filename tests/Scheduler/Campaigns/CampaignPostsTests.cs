using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Columns;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Campaigns;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Campaigns;

public sealed class CampaignPostsTests : IAsyncLifetime, IDisposable
{
    /// <summary>08:00 in Hà Nội on 20 September 2026: every beat of the two campaigns is still to come.</summary>
    private static readonly DateTimeOffset Early = new(2026, 9, 20, 1, 0, 0, TimeSpan.Zero);

    private readonly TestTemplates _templates = new();
    private TestStore _store = null!;
    private AccountStore _accounts = null!;
    private CampaignPosts _campaigns = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.Open(new TestClock(Early));
        _accounts = new AccountStore(_store.Database, _store.Clock);
        var campaigns = new CampaignStore(_store.Database, _store.Clock);
        _campaigns = new CampaignPosts(_store.Database, new CampaignPlanner(_templates.Observances, _templates.Campaigns, campaigns, new BeatChoiceStore(_store.Database, new AuditLog(_store.Clock), _store.Clock), _store.Clock), _templates.Calendar, campaigns,
            _templates.Observances, _accounts, new UnitStore(_store.Database, _store.Clock), new PostStore(_store.Database, _store.Clock), new WorkBell(), _store.Clock);
        await Connect(ChannelKind.Portal, "Trang thông tin điện tử");
        await Connect(ChannelKind.Facebook, "Trang Facebook");
        await Connect(ChannelKind.Radio, "Đài Truyền thanh");
    }

    [StoreFact]
    public async Task Every_beat_is_posted_on_every_account_of_its_channels_at_its_local_time()
    {
        var report = (await Plan()).Value.ShouldNotBeNull();

        report.PostsMade.ShouldBe(6);
        report.Items.ShouldAllBe(i => i.Posts.Count == 3);
        foreach (var post in report.Items[0].Posts)
            (post.Due, post.NotAfter, post.State).ShouldBe((Local(3, 8), Local(3, 10), PostState.Scheduled));
        foreach (var post in report.Items[1].Posts)
            (post.Due, post.NotAfter).ShouldBe((Local(10, 7), Local(11, 0).AddMilliseconds(-1)), "the day itself lasts until midnight");
        report.Overlaps.ShouldHaveSingleItem().Observance.ShouldBe("1-10");
    }

    [StoreFact]
    public async Task A_column_that_a_template_names_is_made_where_the_unit_has_none_of_that_name()
    {
        await Plan();
        (await Columns()).ShouldBe(["Chuyển đổi số"]);

        await _store.Database.Write(session => session.Run("DELETE FROM item_version; DELETE FROM post; DELETE FROM card; DELETE FROM item; UPDATE section SET name = 'CHUYỂN ĐỔI SỐ'"));
        await Plan();

        (await Columns()).ShouldBe(["CHUYỂN ĐỔI SỐ"], "written otherwise, it is the same");

        async Task<IEnumerable<string>> Columns() => (await _store.Database.Read(session => ColumnStore.Of(session, _store.Unit.Id))).Select(column => column.Name);
    }

    [StoreFact]
    public async Task Planning_again_makes_no_second_post_and_a_new_account_gets_its_own()
    {
        var first = (await Plan()).Value!;
        (await Plan()).Value!.PostsMade.ShouldBe(0);

        await Connect(ChannelKind.Facebook, "Trang Facebook thứ hai");
        await Connect(ChannelKind.ZaloOa, "Zalo OA", active: false);
        var again = (await Plan()).Value!;

        again.PostsMade.ShouldBe(2);
        first.Items.SelectMany(i => i.Posts).Select(p => p.Id).ShouldBeSubsetOf(again.Items.SelectMany(i => i.Posts).Select(p => p.Id), "posts that are there stay");
        again.Items.ShouldAllBe(i => i.Posts.Count == 4);
    }

    [StoreFact]
    public async Task A_post_whose_last_moment_has_passed_is_not_made()
    {
        _store.Clock.MoveTo(Local(3, 10));

        var report = (await Plan()).Value!;

        report.Items.Select(i => i.Posts.Count).ShouldBe([0, 3]);
    }

    [StoreFact]
    public async Task A_post_that_may_still_be_late_is_made()
    {
        _store.Clock.MoveTo(Local(3, 9));

        (await Plan()).Value!.Items[0].Posts.Count.ShouldBe(3);
    }

    [StoreFact]
    public async Task Moving_the_day_moves_what_waits_for_its_time_and_takes_claims_away()
    {
        var posts = (await Plan()).Value!.Items.SelectMany(i => i.Posts).ToArray();
        await Set(posts[0].Id, PostState.Scheduled, "worker = 'w1', lease_until = 1");
        await Set(posts[1].Id, PostState.Held, "why = 'kênh mất quyền'");

        var report = (await Plan(new DateOnly(2026, 10, 12))).Value!;

        report.PostsMoved.ShouldBe(6);
        report.DayBefore.ShouldBe(new DateOnly(2026, 10, 10));
        report.Items[0].Posts.ShouldAllBe(p => p.Due == Local(5, 8) && p.NotAfter == Local(5, 10));
        report.Items[1].Posts.ShouldAllBe(p => p.Due == Local(12, 7) && p.NotAfter == Local(13, 0).AddMilliseconds(-1));
        (await _store.Database.Read(s => s.Value<long>("SELECT COUNT(*) FROM post WHERE worker IS NULL AND lease_until IS NULL AND wake = due"))).ShouldBe(6);
    }

    [StoreTheory]
    [InlineData(PostState.Sending)]
    [InlineData(PostState.Published)]
    [InlineData(PostState.Pending)]
    [InlineData(PostState.Unknown)]
    [InlineData(PostState.Failed)]
    [InlineData(PostState.Missed)]
    [InlineData(PostState.Cancelled)]
    [InlineData(PostState.Withdrawn)]
    public async Task A_post_that_is_past_waiting_stays_where_it_is(PostState state)
    {
        var post = (await Plan()).Value!.Items[0].Posts[0];
        await Set(post.Id, state);

        var moved = (await Plan(new DateOnly(2026, 10, 12))).Value!;

        moved.PostsMoved.ShouldBe(5);
        moved.Items[0].Posts.Single(p => p.Id == post.Id).ShouldBe(post with { State = state });
    }

    [StoreFact]
    public async Task An_item_that_is_out_everywhere_is_not_touched()
    {
        var item = (await Plan()).Value!.Items[0];
        foreach (var post in item.Posts)
            await Set(post.Id, PostState.Published);

        var moved = (await Plan(new DateOnly(2026, 10, 12))).Value!.Items[0];

        moved.Beat.Change.ShouldBe(BeatChange.Out);
        moved.Posts.ShouldAllBe(p => p.Due == Local(3, 8));
        (await Body(item.Beat.ItemId)).ShouldContain("10/10/2026");
    }

    [StoreFact]
    public async Task An_item_that_still_waits_somewhere_says_the_new_day_there()
    {
        var item = (await Plan()).Value!.Items[0];
        await Set(item.Posts[0].Id, PostState.Published);

        var moved = (await Plan(new DateOnly(2026, 10, 12))).Value!.Items[0];

        moved.Beat.Change.ShouldBe(BeatChange.Rewritten);
        (await Body(item.Beat.ItemId)).ShouldContain("12/10/2026");
    }

    [StoreFact]
    public async Task A_time_that_a_person_chose_keeps_its_place_in_the_campaign()
    {
        var post = (await Plan()).Value!.Items[0].Posts[0];
        await Set(post.Id, PostState.Scheduled, $"due = {Local(4, 19).ToUnixTimeMilliseconds()}, not_after = {Local(4, 21).ToUnixTimeMilliseconds()}");

        var moved = (await Plan(new DateOnly(2026, 10, 12))).Value!.Items[0].Posts.Single(p => p.Id == post.Id);

        (moved.Due, moved.NotAfter).ShouldBe((Local(6, 19), Local(6, 21)));
    }

    [StoreFact]
    public async Task Wall_time_stays_when_the_clocks_change_between()
    {
        var unit = await new UnitStore(_store.Database, _store.Clock).Save(_store.Unit with { Zone = "Europe/Berlin" });

        (await Plan(unit: unit)).Value!.Items[0].Posts.ShouldAllBe(p => p.Due.UtcDateTime.Hour == 6);
        (await Plan(new DateOnly(2026, 11, 10), unit)).Value!.Items[0].Posts.ShouldAllBe(p => p.Due.UtcDateTime.Hour == 7);
    }

    [StoreFact]
    public async Task A_mistake_in_a_template_leaves_nothing_behind()
    {
        _templates.Write("campaigns/1-10.yaml", "name: [");

        (await Plan()).Ok.ShouldBeFalse();

        (await _store.Database.Read(s => s.Value<long>("SELECT COUNT(*) FROM campaign"))).ShouldBe(0);
    }

    [StoreFact]
    public async Task The_coming_beats_of_observances_that_are_on_are_made_by_themselves_and_once()
    {
        (await _campaigns.MaterialiseComing(10)).ShouldBeEmpty();
        (await Beats()).ShouldBe(["1-10/mo-dau"], "20 to 30 September");

        _store.Clock.Advance(TimeSpan.FromDays(3));
        await _campaigns.MaterialiseComing(10);
        await _campaigns.MaterialiseComing(10);
        (await Beats()).ShouldBe(["1-10/mo-dau", "10-10/khoi-dong"], "23 September to 3 October");

        await _campaigns.MaterialiseComing();
        (await Beats()).ShouldBe(["1-10/mo-dau", "1-10/tong-ket", "10-10/khoi-dong", "10-10/ngay-chinh"]);
        (await _store.Database.Read(s => s.Value<long>("SELECT COUNT(*) FROM post"))).ShouldBe(12);
    }

    [StoreFact]
    public async Task An_observance_that_is_off_and_a_unit_without_accounts_get_nothing()
    {
        _templates.Write("observances.yaml", TestTemplates.Day("10-10", "A", "10/10", campaign: "10-10") + TestTemplates.Day("1-10", "B", "1/10", on: false, campaign: "1-10"));
        await new UnitStore(_store.Database, _store.Clock).Save(new Unit { Id = "ban", Code = "ban", Name = "Bản Nà Sáng", Place = "bản Nà Sáng" });

        await _campaigns.MaterialiseComing();

        (await Beats()).ShouldBe(["10-10/khoi-dong", "10-10/ngay-chinh"]);
    }

    [StoreFact]
    public async Task A_campaign_with_a_mistake_is_told_and_the_others_are_made()
    {
        _templates.Write("campaigns/10-10.yaml", "name: [");

        (await _campaigns.MaterialiseComing()).ShouldHaveSingleItem().Where.ShouldNotBeNull().ShouldContain("10-10.yaml");

        (await Beats()).ShouldBe(["1-10/mo-dau", "1-10/tong-ket"]);
    }

    [StoreFact]
    public async Task A_day_that_a_person_set_is_kept_by_the_nightly_round()
    {
        await Plan(new DateOnly(2026, 10, 12));

        await _campaigns.MaterialiseComing();

        (await Plan()).Value!.Campaign.Day.ShouldBe(new DateOnly(2026, 10, 12));
    }

    private static DateTimeOffset Local(int day, int hour) => new(2026, 10, day, hour, 0, 0, TimeSpan.FromHours(7));

    private Task<Content.Result<CampaignReport>> Plan(DateOnly? day = null, Unit? unit = null) => _campaigns.Plan("10-10", 2026, unit ?? _store.Unit, day);

    private async Task Connect(ChannelKind kind, string name, bool active = true) => await _accounts.Save(new Account
    {
        Id = Content.Id.New(_store.Clock), UnitId = _store.Unit.Id, Kind = kind, Name = name, Active = active,
    });

    private async Task Set(string post, PostState state, string also = "why = NULL") =>
        await _store.Database.Write(s => s.Run($"UPDATE post SET state = @state, {also} WHERE id = @post", new { post, state }));

    private async Task<string> Body(string item) => (await _store.Database.Read(s => s.Value<string>("SELECT body FROM item WHERE id = @item", new { item })))!;

    private Task<IReadOnlyList<string>> Beats() => _store.Database.Read(s =>
        s.List<string>("SELECT observance || '/' || beat FROM item JOIN campaign ON campaign.id = campaign_id ORDER BY 1"));

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _templates.Dispose();
}
