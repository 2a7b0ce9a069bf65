using System.Globalization;
using Campaigns.Channels.Contract;
using Campaigns.Content.Audit;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Campaigns;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Clock;

/// <summary>Units where clocks are set for the summer: from the beat of a template through the nightly round and the worker to what left, on the very day.</summary>
public sealed class SummerTimeTests
{
    /// <summary>Zone, day, time of the beat, and the one moment at which it goes out.</summary>
    public static TheoryData<string, string, string, string> Days => new()
    {
        // Jumped over: as much later as the clocks jump.
        { "Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:30Z" },
        { "Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:45Z" },
        { "Asia/Beirut", "2026-03-29", "00:00", "2026-03-28T22:00Z" },
        // Twice: the first of the two.
        { "Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30Z" },
        { "Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45Z" },
        { "Asia/Beirut", "2026-10-24", "23:30", "2026-10-24T20:30Z" },
        // Plain, on the same days: before the jump and behind it.
        { "Europe/Berlin", "2026-03-29", "01:59", "2026-03-29T00:59Z" },
        { "Australia/Lord_Howe", "2026-10-04", "08:00", "2026-10-03T21:00Z" },
        { "Asia/Beirut", "2026-03-29", "07:00", "2026-03-29T04:00Z" },
    };

    [StoreTheory]
    [MemberData(nameof(Days))]
    public async Task A_beat_on_the_day_that_clocks_are_set_goes_out_once_and_at_its_moment(string zone, string day, string time, string moment)
    {
        var (on, at) = (DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
        await using var workshop = await Workshop.Open();
        using var templates = new TestTemplates();
        templates.Write("observances.yaml", TestTemplates.Day("10-10", "Ngày hội", on.ToString("d'/'M", CultureInfo.InvariantCulture), campaign: "10-10"));
        templates.Write("campaigns/10-10.yaml", TestTemplates.Campaign(TestTemplates.Beat("ngay-chinh", 0, time) + TestTemplates.Beat("hom-sau", 1, time)));
        var unit = await new UnitStore(workshop.Database, workshop.Clock).Save(workshop.Store.Unit with { Zone = zone });
        workshop.Clock.MoveTo(at.AddDays(-2));
        var campaigns = Campaigns(workshop, templates);
        (await campaigns.MaterialiseComing()).ShouldBeEmpty();
        var sent = new List<(string Title, DateTimeOffset At)>();
        workshop.Channel.OnPublish = (d, _) =>
        {
            sent.Add((d.Variant.Title, workshop.Now));
            return Task.FromResult<Outcome>(new Outcome.Published(d.PostId, null));
        };
        var posts = await workshop.Database.Read(s => s.List<string>("SELECT id FROM post ORDER BY due"));
        posts.Count.ShouldBe(2);
        foreach (var post in posts)
            await workshop.Approve(post, Workshop.Words(post));
        var crew = await workshop.Hire();

        workshop.Clock.MoveTo(at.AddSeconds(-1));
        await crew.Work();
        sent.ShouldBeEmpty();
        await crew.WorkAfter(TimeSpan.FromSeconds(1));
        sent.ShouldBe([(posts[0], at)]);
        // The hour that comes again, and the night's round in the midst of it.
        for (var quarter = 0; quarter < 16; quarter++)
        {
            await crew.WorkAfter(TimeSpan.FromMinutes(15));
            (await campaigns.MaterialiseComing()).ShouldBeEmpty();
        }
        sent.Count.ShouldBe(1);
        var next = unit.At(on.AddDays(1), TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture));
        workshop.Clock.MoveTo(next.AddSeconds(-1));
        await crew.Work();
        sent.Count.ShouldBe(1, "a day is as long as it is");
        await crew.WorkAfter(TimeSpan.FromSeconds(1));
        sent.ShouldBe([(posts[0], at), (posts[1], next)]);
        (await workshop.Value<int>("SELECT COUNT(*) FROM post")).ShouldBe(2);
    }

    [StoreTheory]
    [InlineData("Europe/Berlin", "2026-03-29", 23)]
    [InlineData("Europe/Berlin", "2026-10-25", 25)]
    [InlineData("Australia/Lord_Howe", "2026-10-04", 23.5)]
    [InlineData("Asia/Beirut", "2026-03-29", 23)]
    public async Task What_belongs_to_the_day_may_be_late_until_the_end_of_that_day_however_long_it_is(string zone, string day, double hours)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var workshop = await Workshop.Open();
        using var templates = new TestTemplates();
        templates.Write("observances.yaml", TestTemplates.Day("10-10", "Ngày hội", on.ToString("d'/'M", CultureInfo.InvariantCulture), campaign: "10-10"));
        templates.Write("campaigns/10-10.yaml", TestTemplates.Campaign(TestTemplates.Beat("ngay-chinh", 0, "00:00")));
        var unit = await new UnitStore(workshop.Database, workshop.Clock).Save(workshop.Store.Unit with { Zone = zone });
        var (from, to) = unit.Day(unit.At(on, new TimeOnly(12, 0)));
        (to - from).ShouldBe(TimeSpan.FromHours(hours));
        workshop.Clock.MoveTo(from.AddDays(-1));
        await Campaigns(workshop, templates).MaterialiseComing();
        var post = (await workshop.Value<string>("SELECT id FROM post"))!;
        var crew = await workshop.Hire();

        // Approved in the day's last second; a day later it would be told that it was missed.
        workshop.Clock.MoveTo(to.AddSeconds(-1));
        await crew.Work();
        await workshop.Approve(post);
        await crew.Work();

        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        workshop.Channel.Sent.ShouldHaveSingleItem();
    }

    private static CampaignPosts Campaigns(Workshop workshop, TestTemplates templates)
    {
        var store = new CampaignStore(workshop.Database, workshop.Clock);
        return new(workshop.Database, new CampaignPlanner(templates.Observances, templates.Campaigns, store, new BeatChoiceStore(workshop.Database, new AuditLog(workshop.Clock), workshop.Clock), workshop.Clock), templates.Calendar, store, templates.Observances,
            workshop.Accounts, new UnitStore(workshop.Database, workshop.Clock), workshop.Posts, new WorkBell(), workshop.Clock);
    }
}
