using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Captions;
using Campaigns.Content.Frozen;
using Campaigns.Content.Secrets;
using Campaigns.Content.Units;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Channels.Tests.Contract;

/// <summary>A store with one account of a kind, and dispatches of posts on it.</summary>
public sealed class ChannelBench : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ChannelBench(TestStore store, ServiceProvider services, Account account)
    {
        (Store, _services, Account) = (store, services, account);
        Channel = services.GetRequiredService<ChannelSet>().For(account)!;
    }

    public TestStore Store { get; }

    public Account Account { get; private set; }

    public IChannel Channel { get; }

    public T Service<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>What lives as long as this: a simulator.</summary>
    public List<IAsyncDisposable> Belongings { get; } = [];

    /// <summary>The same with its account connected.</summary>
    public static async Task<ChannelBench> Open(ChannelKind kind, bool sandbox, ChannelSetup setup)
    {
        var bench = await Open(kind, sandbox, store: null, setup.Services);
        await bench.Connect(setup.Settings, [.. setup.Secrets.Select(s => (s.Key, s.Value))]);
        return bench;
    }

    /// <param name="kind">Of its account.</param>
    /// <param name="sandbox">Whether the account only shows.</param>
    /// <param name="store">A store to work on; null: a new one.</param>
    /// <param name="setup">What a channel over the network needs beside: settings, a clock.</param>
    public static async Task<ChannelBench> Open(ChannelKind kind, bool sandbox, TestStore? store = null, Action<IServiceCollection>? setup = null)
    {
        store ??= await TestStore.Open();
        var collection = new ServiceCollection()
            .AddOptions()
            .AddTestLogs()
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddSingleton<TimeProvider>(store.Clock)
            .AddSingleton(store.Database)
            .AddSingleton(new Installation(Repository.Root, store.Folder))
            .AddContent()
            .AddChannels();
        setup?.Invoke(collection);
        var services = collection.BuildServiceProvider();
        var account = await services.GetRequiredService<AccountStore>().Save(new Account
        {
            Id = Id.New(store.Clock), UnitId = store.Unit.Id, Kind = kind, Name = "Kênh của xã Mường Sáng", Sandbox = sandbox,
        });
        await services.GetRequiredService<SlotStore>().Save(account.Id, BroadcastDays.EveryDay, new TimeOnly(17, 0), 15);
        return new ChannelBench(store, services, account);
    }

    /// <summary>The account with what connecting would have stored.</summary>
    public async Task Connect(string settings, params (string Name, string Value)[] secrets)
    {
        Account = await Service<AccountStore>().Save(Account with { Settings = settings });
        await Service<SecretStore>().Keep(Account.Id, secrets.ToDictionary(s => s.Name, s => TestSecret.Of(s.Value), StringComparer.Ordinal));
    }

    /// <summary>Makes the call and, where the channel goes on working, follows it to the end.</summary>
    public async Task<Outcome> Finish(Dispatch dispatch, Func<Dispatch, CancellationToken, Task<Outcome>> call)
    {
        var outcome = await call(dispatch, default);
        for (var asks = 0; asks < 10 && outcome is Outcome.Pending pending; asks++)
            outcome = await Channel.Follow(dispatch with { Token = pending.Token }, default);
        return outcome;
    }

    /// <summary>
    /// Goes on from an outcome as the scheduler does, until the post is out: what is worked on is followed, what is refused for
    /// now is tried again, what is unknown is asked about once absence counts.
    /// </summary>
    /// <param name="dispatch">The attempt that ended so.</param>
    /// <param name="first">How it ended.</param>
    /// <param name="token">What the store holds to resume by.</param>
    public async Task<Outcome.Published> Settle(Dispatch dispatch, Outcome first, Func<string?> token)
    {
        var outcome = first;
        for (var turn = 0; turn < 16; turn++)
        {
            switch (outcome)
            {
                case Outcome.Published published:
                    return published;
                case Outcome.Pending pending:
                    Store.Clock.Advance(TimeSpan.FromSeconds(4));
                    outcome = await Channel.Follow(dispatch with { Token = pending.Token }, default) switch
                    {
                        Outcome.RetryAfter => pending,
                        var other => other,
                    };
                    break;
                case Outcome.RetryAfter wait:
                    Store.Clock.Advance(wait.Delay);
                    outcome = await Again();
                    break;
                case Outcome.Unknown:
                    Store.Clock.Advance(TimeSpan.FromSeconds(31) + Channel.Settle);
                    outcome = await Channel.Find(dispatch with { Token = token() }, default) switch
                    {
                        Finding.Present found => new Outcome.Published(found.Id, found.Url),
                        Finding.Absent => await Again(),
                        _ => new Outcome.Unknown("Chưa hỏi được."),
                    };
                    break;
                default:
                    throw new InvalidOperationException($"{outcome} is the end of the post.");
            }
        }
        throw new InvalidOperationException($"The post never came out: {outcome}.");

        Task<Outcome> Again()
        {
            dispatch = dispatch with { Attempt = dispatch.Attempt + 1, Deadline = Store.Clock.GetUtcNow().AddSeconds(30), Token = token() };
            return Channel.Publish(dispatch, default);
        }
    }

    /// <summary>An attempt to publish a post that really stands in the store.</summary>
    public async Task<Dispatch> Dispatch(string title, string text = "Bà con mang theo căn cước.")
    {
        var variant = new Variant { Form = VariantForm.PortalHtml, Title = title, Text = text, Section = "Chuyển đổi số" };
        var (item, post) = (Id.New(Store.Clock), Id.New(Store.Clock));
        var hash = await Store.Database.Write(async session =>
        {
            var kept = await _services.GetRequiredService<FrozenStore>().Keep(session, System.Text.Encoding.UTF8.GetBytes(title + text), "application/json");
            await session.Run("""
                INSERT INTO item (id, unit_id, title, summary, body, genre, tags, slogans, state, revision, created, updated)
                VALUES (@item, @unit, @title, '', '', 0, '[]', '[]', 2, 1, 0, 0)
                """, new { item, unit = Store.Unit.Id, title });
            await session.Run("""
                INSERT INTO post (id, unit_id, item_id, account_id, round, due, not_after, state, wake, content_hash, attempt, created, updated)
                VALUES (@post, @unit, @item, @account, 0, 0, 0, 2, 0, @kept, 1, 0, 0)
                """, new { post, unit = Store.Unit.Id, item, account = Account.Id, kept });
            return kept;
        });
        var now = Store.Clock.GetUtcNow();
        return new Dispatch
        {
            PostId = post, ItemId = item, Account = Account, Variant = variant, ContentHash = hash, Due = now, NotAfter = now.AddHours(2), Attempt = 1, Deadline = now.AddSeconds(30),
            Picture = (_, _) => throw new InvalidOperationException("This post has no picture."), KeepToken = (_, _) => Task.FromResult(true),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        foreach (var belonging in Belongings)
            await belonging.DisposeAsync();
        await Store.DisposeAsync();
    }
}
