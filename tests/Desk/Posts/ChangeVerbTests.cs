using System.CommandLine;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Desk.Items;
using Campaigns.Desk.Posts;
using Campaigns.Desk.Worker;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Tests.Posts;

/// <summary>
/// The verbs as the shell calls them, on a store of their own, with the worker on the real clock; what they print is read from the
/// store by the same lists that print it.
/// </summary>
public sealed class ChangeVerbTests
{
    [Fact]
    public async Task What_is_out_is_updated_once_its_change_is_approved_and_then_withdrawn_on_every_channel()
    {
        await using var store = await TestStore.Open();
        var item = await Published(store);
        var posts = await Posts(store);
        (await Post(store, "update", posts[0].Id)).ShouldBe(1, "nothing newer is approved");
        (await Items(store).Change(item, 1, i => i with { Title = "Họp bản (đổi giờ)" }, "editor")).Ok.ShouldBeTrue();
        (await Call(new ItemVerb(), store, "approve", item, "--as", "Lãnh đạo")).ShouldBe(0);

        (await Post(store, "update", item, "--json")).ShouldBe(0);
        (await Page(store)).ShouldBe("Họp bản", "the verb writes the wish, the worker carries it out");
        (await Work(store)).ShouldBe(0);
        (await Page(store)).ShouldBe("Họp bản (đổi giờ)");

        (await Post(store, "withdraw", "--item", item, "--reason", "Hoãn họp")).ShouldBe(0);
        (await Work(store)).ShouldBe(0);

        (await Posts(store)).ShouldAllBe(p => p.State == PostState.Withdrawn && p.Why == "Đã gỡ: Hoãn họp" && p.Attempts == 1);
        (await store.Database.Read(s => s.Value<int>("SELECT COUNT(*) FROM portal_page WHERE withdrawn IS NULL"))).ShouldBe(0);
        (await Post(store, "show", posts[0].Id)).ShouldBe(0);
    }

    [Fact]
    public async Task A_wrong_line_is_the_callers_and_nothing_is_written()
    {
        await using var store = await TestStore.Open();
        var item = await Published(store);
        var post = (await Posts(store))[0].Id;

        (await Post(store, "withdraw", post)).ShouldBe(2, "no reason");
        (await Post(store, "withdraw", "--reason", "Sai")).ShouldBe(2, "nothing named");
        (await Post(store, "withdraw", post, "--item", item, "--reason", "Sai")).ShouldBe(2, "two things named");
        (await Post(store, "withdraw", "không-có", "--reason", "Sai")).ShouldBe(2);
        (await Post(store, "update", "không-có")).ShouldBe(2);
        (await Post(store, "withdraw", post, "--done")).ShouldBe(1, "there is nothing to do by hand");

        (await new ChangeList(store.Database).Of(post)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Working_until_idle_ends_where_a_hand_is_needed_and_says_that_not_all_is_done()
    {
        await using var store = await TestStore.Open();
        await Published(store);
        var post = (await Posts(store))[0].Id;
        await store.Database.Write(s => s.Run("UPDATE account SET kind = 4, sandbox = 0 WHERE id = (SELECT account_id FROM post WHERE id = @post)", new { post }));

        (await Post(store, "withdraw", post, "--reason", "Hoãn họp")).ShouldBe(0);
        (await Work(store)).ShouldBe(1);
        (await Post(store, "withdraw", post, "--done")).ShouldBe(0);
        (await Work(store)).ShouldBe(0);

        (await Posts(store)).Single(p => p.Id == post).State.ShouldBe(PostState.Withdrawn);
    }

    [Fact]
    public async Task What_is_out_is_taken_down_and_posted_again_with_the_newly_approved_words()
    {
        await using var store = await TestStore.Open();
        var item = await Published(store);
        (await Items(store).Change(item, 1, i => i with { Title = "Họp bản (đổi giờ)" }, "editor")).Ok.ShouldBeTrue();
        (await Call(new ItemVerb(), store, "approve", item, "--as", "Lãnh đạo")).ShouldBe(0);

        (await Post(store, "update", item, "--again", "--done")).ShouldBe(2);
        (await Post(store, "update", item, "--again", "--json")).ShouldBe(0);
        (await Work(store)).ShouldBe(0);

        (await Posts(store)).Select(p => p.State).Order().ShouldBe([PostState.Published, PostState.Published, PostState.Withdrawn, PostState.Withdrawn]);
        (await store.Database.Read(s => s.List<string>("SELECT title FROM portal_page WHERE withdrawn IS NULL"))).ShouldBe(["Họp bản (đổi giờ)"]);
        (await Post(store, "update", item, "--again")).ShouldBe(1, "nothing newer is approved");
    }

    [Fact]
    public async Task A_correction_is_drafted_approved_and_posted_like_any_item()
    {
        await using var store = await TestStore.Open();
        var item = await Published(store);

        (await Post(store, "update", item, "--correction", " ")).ShouldBe(2);
        (await Post(store, "update", item, "--correction", "Họp lúc 14 giờ.", "--json")).ShouldBe(0);

        var draft = (await Items(store).List()).Items.Single(i => i.Id != item);
        draft.Title.ShouldBe("Đính chính: Họp bản");
        (await Call(new ItemVerb(), store, "approve", draft.Id, "--as", "Lãnh đạo")).ShouldBe(0);
        (await Posts(store)).Where(p => p.Item == draft.Id).Select(p => p.Approved).ShouldBe([true, true]);
    }

    [Fact]
    public async Task What_failed_is_dropped_by_a_verb()
    {
        await using var store = await TestStore.Open();
        await Published(store);
        var post = (await Posts(store))[0].Id;
        await store.Database.Write(s => s.Run("UPDATE account SET kind = 4, sandbox = 0 WHERE id = (SELECT account_id FROM post WHERE id = @post)", new { post }));
        (await Post(store, "withdraw", post, "--reason", "Hoãn họp")).ShouldBe(0);

        (await Post(store, "drop", post)).ShouldBe(2, "no reason");
        (await Post(store, "drop", post, "--reason", "Không cần gỡ nữa")).ShouldBe(0);
        (await Work(store)).ShouldBe(0);

        (await new ChangeList(store.Database).Of(post)).ShouldHaveSingleItem().State.ShouldBe(ChangeState.Dropped);
    }

    /// <summary>An item that stands on the portal and on a sandbox Page; its id.</summary>
    private static async Task<string> Published(TestStore store)
    {
        var file = Path.Combine(store.Folder, "item.md");
        await File.WriteAllTextAsync(file, "---\ntitle: Họp bản\n---\nMời bà con đến nhà văn hóa.");
        (await Call(new ItemVerb(), store, "new", file, "--account", await Account(store, ChannelKind.Portal, sandbox: false),
            await Account(store, ChannelKind.Facebook, sandbox: true), "--at", "now", "--approved")).ShouldBe(0);
        (await Work(store)).ShouldBe(0);
        return (await Items(store).List()).Items.ShouldHaveSingleItem().Id;
    }

    private static Task<int> Post(TestStore store, params string[] args) => Call(new PostVerb(), store, args);

    private static Task<int> Work(TestStore store) => Call(new WorkVerb(), store, "--until-idle", "--for", "120s");

    private static Task<int> Call(System.CommandLine.Command verb, TestStore store, params string[] args) => verb.Parse([.. args, "--data", store.Folder]).InvokeAsync();

    private static async Task<string> Account(TestStore store, ChannelKind kind, bool sandbox) => (await new AccountStore(store.Database, store.Clock).Save(
        new Account { Id = Content.Id.New(store.Clock), UnitId = store.Unit.Id, Kind = kind, Name = kind.ToString(), Sandbox = sandbox })).Id;

    private static ItemStore Items(TestStore store) => new(store.Database, new Content.Audit.AuditLog(store.Clock), store.Clock);

    private static Task<IReadOnlyList<PostView>> Posts(TestStore store) => new PostList(store.Database, store.Clock).Find(new PostQuery());

    private static Task<string?> Page(TestStore store) => store.Database.Read(session => session.Value<string>("SELECT title FROM portal_page"));
}
