using Campaigns.Channels.Contract;
using Campaigns.Channels.Wire;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Clock;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Scheduler.Tests.Worker;

/// <summary>The worker as the host starts it, on the real clock with the real schedulers.</summary>
public sealed class WorkerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_second_worker_on_the_store_is_refused_with_a_sentence_and_takes_over_when_the_first_has_gone()
    {
        await using var workshop = await Workshop.Open();
        await using var first = Services(workshop, TimeProvider.System);
        await using var second = Services(workshop, TimeProvider.System);
        (await first.GetRequiredService<CampaignWorker>().Start()).ShouldBeNull();

        var refused = (await second.GetRequiredService<CampaignWorker>().Start()).ShouldNotBeNull();
        refused.Kind.ShouldBe(ProblemKind.World);
        refused.What.Vi.ShouldBe("Đã có một bộ đăng bài đang chạy trên dữ liệu này.");
        (await workshop.Value<int>("SELECT COUNT(*) FROM worker WHERE stopped IS NULL")).ShouldBe(1);

        await first.GetRequiredService<CampaignWorker>().Stop();
        (await second.GetRequiredService<CampaignWorker>().Start()).ShouldBeNull();
    }

    [PostgresFact]
    public async Task On_PostgreSQL_a_second_worker_works_beside_the_first_and_each_post_goes_out_once()
    {
        await using var workshop = await Workshop.Open();
        await using var first = Services(workshop, TimeProvider.System);
        await using var second = Services(workshop, TimeProvider.System);
        (await first.GetRequiredService<CampaignWorker>().Start()).ShouldBeNull();
        (await second.GetRequiredService<CampaignWorker>().Start()).ShouldBeNull();
        (await workshop.Value<int>("SELECT COUNT(*) FROM worker WHERE stopped IS NULL")).ShouldBe(2);

        var due = TimeProvider.System.GetUtcNow() - workshop.Now;
        foreach (var i in Enumerable.Range(0, 40))
            await workshop.Post(due, title: $"Bài {i}");
        foreach (var services in new[] { first, second })
            services.GetRequiredService<WorkBell>().Ring();
        await workshop.Channel.Reached(40).WaitAsync(Patience);
        await first.GetRequiredService<CampaignWorker>().Stop();
        await second.GetRequiredService<CampaignWorker>().Stop();

        workshop.Channel.Sent.Select(sent => sent.PostId).Distinct(StringComparer.Ordinal).Count().ShouldBe(40);
        workshop.Channel.Sent.Count.ShouldBe(40);
        (await workshop.Value<int>("SELECT COUNT(*) FROM post WHERE state = 3")).ShouldBe(40);
    }

    [PostgresFact]
    public async Task Of_two_workers_that_start_together_one_makes_the_copy_tells_the_trouble_and_refreshes_the_tokens()
    {
        await using var workshop = await Workshop.Open(ownClock: true);
        workshop.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        var failed = await workshop.Post();
        await workshop.Run("UPDATE post SET state = 6, why = 'Trang từ chối.' WHERE id = @failed", new { failed });
        var keeper = new WatchedKeeper();
        await using var otherData = await TestStore.Open();
        await using var second = await workshop.Store.Again();
        ServiceProvider[] both = [Services(workshop, TimeProvider.System, keeper), Services(workshop, second, otherData.Folder, TimeProvider.System, keeper)];
        await Task.WhenAll(both.Select(services => services.GetRequiredService<CampaignWorker>().Start()));
        foreach (var services in both)
            await services.GetRequiredService<ClusterClock>().CaughtUp;
        foreach (var services in both)
            await services.DisposeAsync();

        new[] { workshop.Folder, otherData.Folder }.SelectMany(folder => Directory.GetFiles(folder, "campaigns-*.dump", SearchOption.AllDirectories)).Count().ShouldBe(1);
        (await workshop.Value<int>("SELECT COUNT(*) FROM notice")).ShouldBe(1);
        keeper.Times.ShouldBe(1);
        (await workshop.Value<int>("SELECT COUNT(*) FROM cluster_turn")).ShouldBe(9);
    }

    [StoreFact]
    public async Task The_clock_sends_a_post_at_its_time_and_one_saved_meanwhile_without_waiting_for_the_tick()
    {
        await using var workshop = await Workshop.Open();
        await using var services = Services(workshop, TimeProvider.System);
        await services.GetRequiredService<CampaignWorker>().Start();
        // The workshop's own clock stands still: times here are the wall's.
        var due = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(2);
        await workshop.Post(due - workshop.Now);
        services.GetRequiredService<WorkBell>().Ring();
        var left = new TaskCompletionSource<DateTimeOffset>();
        workshop.Channel.OnPublish = (_, _) => { left.TrySetResult(TimeProvider.System.GetUtcNow()); return Task.FromResult<Outcome>(new Outcome.Published("1", null)); };

        var at = await left.Task.WaitAsync(Patience);

        at.ShouldBeGreaterThanOrEqualTo(due);
    }

    [StoreFact]
    public async Task A_post_that_comes_due_between_the_last_look_and_the_aiming_of_the_clock_is_told()
    {
        await using var workshop = await Workshop.Open();
        await using var services = Services(workshop, workshop.Clock);
        var node = services.GetRequiredService<NodeClock>();
        await node.Start(CancellationToken.None);
        await workshop.Post(TimeSpan.FromMilliseconds(1));
        var looked = workshop.Now.ToUnixTimeMilliseconds();

        (await node.Aim(looked, CancellationToken.None)).ShouldBeFalse();
        workshop.Clock.Advance(TimeSpan.FromMilliseconds(2));
        (await node.Aim(looked, CancellationToken.None)).ShouldBeTrue();
        (await node.Aim(looked + 2, CancellationToken.None)).ShouldBeFalse();
        await node.Stop();
    }

    [StoreFact]
    public async Task When_the_clock_has_died_the_watchdog_does_its_rounds()
    {
        await using var workshop = await Workshop.Open();
        await using var services = Services(workshop, workshop.Clock);
        var (worker, heart) = (services.GetRequiredService<CampaignWorker>(), services.GetRequiredService<Heart>());
        await worker.Start();
        await services.GetRequiredService<NodeClock>().Stop();
        await workshop.Post();

        workshop.Clock.Advance(TimeSpan.FromSeconds(5));
        await workshop.Channel.Reached(1);

        heart.StandingIn.ShouldBeTrue();
    }

    [StoreFact]
    public async Task A_worker_that_was_asleep_comes_back_under_a_new_name_so_that_the_gap_is_known()
    {
        await using var workshop = await Workshop.Open();
        await using var services = Services(workshop, workshop.Clock);
        var dispatcher = services.GetRequiredService<Scheduler.Dispatch.Dispatcher>();
        await services.GetRequiredService<CampaignWorker>().Start();
        var before = dispatcher.Worker;
        var heart = services.GetRequiredService<Heart>();
        await workshop.Run("UPDATE worker SET beat = beat - 3600000, started = started - 7200000");

        workshop.Clock.Advance(TimeSpan.FromSeconds(6));
        await heart.Pulse(CancellationToken.None);

        dispatcher.Worker.ShouldNotBe(before);
        (await workshop.Value<int>("SELECT COUNT(*) FROM worker WHERE stopped IS NOT NULL")).ShouldBe(1);
    }

    [StoreFact]
    public async Task Within_a_second_of_its_breakers_opening_the_heart_has_told_the_store()
    {
        await using var workshop = await Workshop.Open();
        await using var services = Services(workshop, workshop.Clock);
        await services.GetRequiredService<CampaignWorker>().Start();
        for (var i = 0; i < 4; i++)
            await services.GetRequiredService<AccountPipelines>().Of(workshop.Account.Id).Run(new WireRequest(HttpMethod.Post, new Uri("https://kenh.example/"), CallKind.Once),
                _ => Task.FromResult<WireAnswer>(new WireAnswer.Lost("Mất kết nối.")), CancellationToken.None);

        await services.GetRequiredService<Heart>().Pulse(CancellationToken.None);

        (await workshop.Value<string>("SELECT why FROM account_rest")).ShouldBe("Mất kết nối.");
    }

    [StoreFact]
    public async Task Tokens_are_looked_after_as_soon_as_the_worker_starts()
    {
        await using var workshop = await Workshop.Open();
        var keeper = new WatchedKeeper();
        await using var services = Services(workshop, TimeProvider.System, keeper);

        await services.GetRequiredService<CampaignWorker>().Start();

        await keeper.Asked.Task.WaitAsync(Patience);
    }

    private static ServiceProvider Services(Workshop workshop, TimeProvider clock, params ITokenKeeper[] keepers) => Services(workshop, workshop.Database, workshop.Folder, clock, keepers);

    private static ServiceProvider Services(Workshop workshop, Database database, string folder, TimeProvider clock, params ITokenKeeper[] keepers) => new ServiceCollection()
        .AddTestLogs()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddSingleton(new Installation(AppContext.BaseDirectory, folder))
        .AddSingleton(database)
        .AddSingleton(clock)
        .AddSingleton(new ChannelSet(new Dictionary<ChannelKind, IChannel> { [ChannelKind.Facebook] = workshop.Channel }, workshop.Channel))
        .AddSingleton<IEnumerable<ITokenKeeper>>(keepers)
        .AddContent()
        .AddWire()
        .AddScheduler()
        .BuildServiceProvider();

    private sealed class WatchedKeeper : ITokenKeeper
    {
        private int _times;

        public TaskCompletionSource Asked { get; } = new();

        public int Times => Volatile.Read(ref _times);

        public Task<IReadOnlyList<Problem>> RefreshDue(CancellationToken cancel)
        {
            Interlocked.Increment(ref _times);
            Asked.TrySetResult();
            return Task.FromResult<IReadOnlyList<Problem>>([]);
        }
    }
}
