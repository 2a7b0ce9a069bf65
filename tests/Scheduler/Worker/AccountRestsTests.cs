using Campaigns.Channels;
using Campaigns.Channels.Wire;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Worker;
using Microsoft.Extensions.Options;

namespace Campaigns.Scheduler.Tests.Worker;

/// <summary>Real breakers of workers, and what a process that has none of its own reads of them.</summary>
public sealed class AccountRestsTests
{
    private static readonly TimeSpan Break = TimeSpan.FromSeconds(new ChannelsOptions().BreakSeconds);

    [StoreFact]
    public async Task A_process_apart_sees_since_when_until_when_and_why_an_account_is_left_alone()
    {
        await using var workshop = await Workshop.Open();
        await using var worker = await Station.Open(workshop);
        await using var desk = await Station.Open(workshop);
        (await desk.Rests.Now()).ShouldBeEmpty();

        await worker.Fail(workshop.Account.Id);

        var rest = (await desk.Rests.Now()).Values.ShouldHaveSingleItem();
        rest.ShouldBe(new AccountRest(workshop.Account.Id, workshop.Now, workshop.Now + Break, "Mất kết nối."));
    }

    [StoreFact]
    public async Task It_is_over_when_the_account_answers_again()
    {
        await using var workshop = await Workshop.Open();
        await using var worker = await Station.Open(workshop);
        await worker.Fail(workshop.Account.Id);
        workshop.Clock.Advance(Break + TimeSpan.FromSeconds(1));

        await worker.Answer(workshop.Account.Id);

        (await workshop.Value<int>("SELECT COUNT(*) FROM account_rest")).ShouldBe(0);
    }

    [StoreFact]
    public async Task It_is_over_when_its_time_has_passed_and_goes_on_since_the_beginning_when_the_next_call_fails()
    {
        await using var workshop = await Workshop.Open();
        await using var worker = await Station.Open(workshop);
        var began = workshop.Now;
        await worker.Fail(workshop.Account.Id);

        workshop.Clock.Advance(Break);
        await worker.Beat();
        (await worker.Rests.Now()).ShouldBeEmpty();
        await worker.Fail(workshop.Account.Id, calls: 1);

        (await worker.Rests.Now())[workshop.Account.Id].ShouldBe(new AccountRest(workshop.Account.Id, began, workshop.Now + Break, "Mất kết nối."));
    }

    [StoreFact]
    public async Task It_is_over_when_its_worker_is_dead_or_has_stopped()
    {
        await using var workshop = await Workshop.Open();
        await using var worker = await Station.Open(workshop);
        await worker.Fail(workshop.Account.Id);

        workshop.Clock.Advance(WorkerRegistry.Silent);
        (await worker.Rests.Now()).Count.ShouldBe(1);
        workshop.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await worker.Rests.Now()).ShouldBeEmpty();
        await worker.Registry.Leave(worker.Worker);

        (await workshop.Value<int>("SELECT COUNT(*) FROM account_rest")).ShouldBe(0);
    }

    [StoreFact]
    public async Task Of_several_workers_each_has_its_own_breaker_and_one_that_rests_is_enough()
    {
        await using var workshop = await Workshop.Open();
        await using var first = await Station.Open(workshop);
        await using var second = await Station.Open(workshop);
        await first.Fail(workshop.Account.Id);
        workshop.Clock.Advance(TimeSpan.FromSeconds(5));
        await second.Fail(workshop.Account.Id);
        (await first.Rests.Now())[workshop.Account.Id].Until.ShouldBe(workshop.Now + Break);

        await second.Registry.Leave(second.Worker);

        (await first.Rests.Now())[workshop.Account.Id].Until.ShouldBe(workshop.Now + Break - TimeSpan.FromSeconds(5));
    }

    [StoreFact]
    public async Task Nothing_is_written_while_nothing_changes()
    {
        await using var workshop = await Workshop.Open();
        await using var worker = await Station.Open(workshop);
        await worker.Fail(workshop.Account.Id);
        await workshop.Run("UPDATE account_rest SET why = 'chưa ai ghi đè'");

        // Calls that the breaker keeps from leaving, and the seconds of the heart.
        await worker.Fail(workshop.Account.Id);
        await worker.Fail(workshop.Account.Id);

        (await workshop.Value<string>("SELECT why FROM account_rest")).ShouldBe("chưa ai ghi đè");
    }

    [StoreFact]
    public async Task A_worker_that_goes_on_under_a_new_name_takes_what_it_leaves_alone_along()
    {
        await using var workshop = await Workshop.Open();
        await using var worker = await Station.Open(workshop);
        await worker.Fail(workshop.Account.Id);
        workshop.Clock.Advance(TimeSpan.FromSeconds(20));

        await worker.EnterAnew();

        (await worker.Rests.Now()).Keys.ShouldBe([workshop.Account.Id]);
    }

    [StoreFact]
    public async Task What_is_called_under_another_name_than_an_accounts_is_not_entered()
    {
        await using var workshop = await Workshop.Open();
        await using var worker = await Station.Open(workshop);

        await worker.Fail("zalo");

        (await worker.Rests.Now()).ShouldBeEmpty();
    }

    /// <summary>A process on the store with breakers of its own, and a worker in it.</summary>
    private sealed class Station(Database database, AccountPipelines pipelines, WorkerRegistry registry, AccountRests rests) : IAsyncDisposable
    {
        public WorkerRegistry Registry => registry;

        public AccountRests Rests => rests;

        public string Worker { get; private set; } = "";

        public static async Task<Station> Open(Workshop workshop)
        {
            var database = (await Database.Open(workshop.Folder, workshop.Store.Options, workshop.Clock)).Value!;
            var pipelines = new AccountPipelines(Options.Create(new ChannelsOptions()), workshop.Clock);
            var station = new Station(database, pipelines, new WorkerRegistry(database, workshop.Clock), new AccountRests(database, new RestingAccounts(pipelines), workshop.Clock));
            await station.EnterAnew();
            return station;
        }

        public async Task EnterAnew()
        {
            Worker = await registry.Enter(CancellationToken.None);
            await rests.Keep(Worker, CancellationToken.None);
        }

        /// <summary>Beats as if it had not stopped beating meanwhile.</summary>
        public Task<int> Beat() => database.Write(session => session.Run("UPDATE worker SET beat = (SELECT MAX(until) FROM account_rest) WHERE id = @Worker", new { Worker }));

        public async Task Fail(string account, int calls = 4)
        {
            for (var i = 0; i < calls; i++)
                await Call(account, new WireAnswer.Lost("Mất kết nối."));
            await rests.Keep(Worker, CancellationToken.None);
        }

        public async Task Answer(string account)
        {
            await Call(account, new WireAnswer.Answered(System.Net.HttpStatusCode.OK, "{}", new Dictionary<string, string>()));
            await rests.Keep(Worker, CancellationToken.None);
        }

        public ValueTask DisposeAsync()
        {
            pipelines.Dispose();
            return database.DisposeAsync();
        }

        private Task<WireAnswer> Call(string account, WireAnswer answer) => pipelines.Of(account).Run(
            new WireRequest(HttpMethod.Post, new Uri("https://kenh.example/"), CallKind.Once), _ => Task.FromResult(answer), CancellationToken.None);
    }
}
