using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Frozen;
using Campaigns.Desk.Accounts;

namespace Campaigns.Desk.Followers;

/// <summary>The verbs as the shell calls them, on a store of their own; what they print is not looked at here.</summary>
public sealed class BroadcastVerbTests
{
    [Fact]
    public async Task One_proposes_and_another_approves_from_the_shell()
    {
        await using var store = await TestStore.Open();
        var (account, post) = await Article(store);

        (await Call(store, "propose", account, "--post", post)).ShouldNotBe(0);
        (await Call(store, "propose", account, "--post", "khong-co", "--as", "Lò Thị Hoa")).ShouldBe(2);
        (await Call(store, "propose", account, "--post", post, "--as", "Lò Thị Hoa")).ShouldBe(0);
        var id = (await store.Database.Read(session => session.Value<string>("SELECT id FROM follower_message")))!;
        (await Call(store, "approve", id, "--as", "Lò Thị Hoa")).ShouldBe(2);
        (await State(store)).ShouldBe(0);
        (await Call(store, "approve", id, "--as", "Chủ tịch xã")).ShouldBe(0);
        (await State(store)).ShouldBe(1);
        (await Call(store, "sent", id, "--as", "Lò Thị Hoa")).ShouldBe(1);
        (await Call(store, "show", id)).ShouldBe(0);
        (await Call(store, "list", account)).ShouldBe(0);
        (await Call(store, "show", "khong-co")).ShouldBe(2);
        (await Call(store, "cancel", id, "--as", "Lò Thị Hoa")).ShouldBe(0);
        (await State(store)).ShouldBe(7);
    }

    [Fact]
    public async Task Sending_back_needs_a_reason()
    {
        await using var store = await TestStore.Open();
        var (account, post) = await Article(store);
        await Call(store, "propose", account, "--post", post, "--as", "Lò Thị Hoa");
        var id = (await store.Database.Read(session => session.Value<string>("SELECT id FROM follower_message")))!;

        (await Call(store, "refuse", id, "--as", "Chủ tịch xã")).ShouldBe(2);
        (await Call(store, "refuse", id, "--as", "Chủ tịch xã", "--reason", "Chờ bài ngày mai.")).ShouldBe(0);

        (await State(store)).ShouldBe(6);
    }

    [Fact]
    public async Task The_steps_of_connecting_again_are_told_for_an_OA_alone()
    {
        await using var store = await TestStore.Open();
        var (account, _) = await Article(store);
        var portal = await new AccountStore(store.Database, store.Clock).Save(new Account { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Kind = ChannelKind.Portal, Name = "Cổng" });

        (await new AccountVerb().Parse(["reconnect", account, "--data", store.Folder]).InvokeAsync()).ShouldBe(0);
        (await new AccountVerb().Parse(["reconnect", portal.Id, "--data", store.Folder]).InvokeAsync()).ShouldBe(2);
    }

    private static Task<int> Call(TestStore store, params string[] args) => new AccountVerb().Parse(["broadcast", .. args, "--data", store.Folder]).InvokeAsync();

    private static Task<int> State(TestStore store) => store.Database.Read(session => session.Value<int>("SELECT state FROM follower_message"));

    /// <summary>An official account and a post that is out there.</summary>
    private static async Task<(string Account, string Post)> Article(TestStore store)
    {
        var account = await new AccountStore(store.Database, store.Clock).Save(new Account { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Kind = ChannelKind.ZaloOa, Name = "Zalo OA xã" });
        await store.Database.Write(async session =>
        {
            var hash = await new FrozenStore(store.Database, store.Clock).Keep(session, "{}"u8.ToArray(), "application/json");
            await session.Run("""
                INSERT INTO item (id, unit_id, title, summary, body, genre, tags, slogans, state, revision, created, updated) VALUES ('i', @Id, 'Ngày hội', '', '', 0, '[]', '[]', 2, 1, 0, 0)
                """, new { store.Unit.Id });
            await session.Run("""
                INSERT INTO post (id, unit_id, item_id, account_id, round, due, not_after, state, wake, content_hash, attempt, remote_id, published, created, updated)
                VALUES ('p', @Unit, 'i', @Account, 0, 0, 0, 3, 0, @hash, 1, 'bai-1', 1, 0, 0)
                """, new { Unit = store.Unit.Id, Account = account.Id, hash });
        });
        return (account.Id, "p");
    }
}
