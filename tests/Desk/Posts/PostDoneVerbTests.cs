using Campaigns.Content.Accounts;
using Campaigns.Desk.Items;
using Campaigns.Desk.Posts;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Tests.Posts;

/// <summary>The verbs as the shell calls them, on a store of their own; what they print is not looked at here.</summary>
public sealed class PostDoneVerbTests
{
    [Fact]
    public async Task A_post_made_by_hand_is_taken_and_closed_from_the_shell()
    {
        await using var store = await TestStore.Open();
        var id = await Waiting(store);

        (await Call(store, "done", id)).ShouldBe(2);
        (await Call(store, "done", id, "--url", "nhóm bản")).ShouldBe(2);
        await store.Database.Write(session => session.Run("UPDATE account SET active = 0"));
        (await Call(store, "take", id, "--person", "Chị Lan")).ShouldBe(1);
        (await Call(store, "done", id, "--url", "https://zalo.me/g/1", "--person", "Chị Lan")).ShouldBe(0);
        (await Call(store, "done", id, "--url", "https://zalo.me/g/1")).ShouldBe(1);
        (await Call(store, "done", "khong-co", "--url", "https://zalo.me/g/1")).ShouldBe(2);

        var post = (await new PostList(store.Database, store.Clock).Find(id))!;
        (post.State, post.Url).ShouldBe((PostState.Published, "https://zalo.me/g/1"));
        (await store.Database.Read(session => session.Value<string>("SELECT person FROM audit WHERE act = 'post.done'"))).ShouldBe("Chị Lan");
    }

    [Fact]
    public async Task A_screenshot_from_a_file_closes_it_too()
    {
        await using var store = await TestStore.Open();
        var (id, file) = (await Waiting(store), Path.Combine(store.Folder, "anh.png"));
        await File.WriteAllTextAsync(file, "không phải ảnh");

        (await Call(store, "done", id, "--screenshot", file)).ShouldBe(2);
        (await Call(store, "done", id, "--screenshot", Path.Combine(store.Folder, "khong-co.png"))).ShouldBe(2);
        await File.WriteAllBytesAsync(file, Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));

        (await Call(store, "done", id, "--screenshot", file)).ShouldBe(0);
    }

    [Fact]
    public async Task What_could_not_be_posted_says_why()
    {
        await using var store = await TestStore.Open();
        var id = await Waiting(store);

        (await Call(store, "notDone", id)).ShouldNotBe(0);
        (await Call(store, "notDone", id, "--why", "Nhóm đã khóa")).ShouldBe(0);

        var post = (await new PostList(store.Database, store.Clock).Find(id))!;
        (post.State, post.Why).ShouldBe((PostState.Failed, "Nhóm đã khóa"));
    }

    private static async Task<string> Waiting(TestStore store)
    {
        var account = await new AccountStore(store.Database, store.Clock).Save(
            new Account { Id = Content.Id.New(store.Clock), UnitId = store.Unit.Id, Kind = ChannelKind.Assisted, Name = "Nhóm Zalo bản" });
        var file = Path.Combine(store.Folder, "item.md");
        await File.WriteAllTextAsync(file, "---\ntitle: Họp bản\n---\nMời bà con.");
        (await new ItemVerb().Parse(["new", file, "--account", account.Id, "--at", "now", "--approved", "--data", store.Folder]).InvokeAsync()).ShouldBe(0);
        await store.Database.Write(session => session.Run("UPDATE post SET state = 1"));
        return (await new PostList(store.Database, store.Clock).Find(new PostQuery { AccountId = account.Id })).ShouldHaveSingleItem().Id;
    }

    private static Task<int> Call(TestStore store, params string[] args) => new PostVerb().Parse([.. args, "--data", store.Folder]).InvokeAsync();
}
