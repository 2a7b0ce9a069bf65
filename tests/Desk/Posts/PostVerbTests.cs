using Campaigns.Content.Accounts;
using Campaigns.Desk.Tests.Campaigns;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Tests.Posts;

/// <summary>Posts as the shell shows them.</summary>
public sealed class PostVerbTests
{
    private const string Page = "/cong/muong-sang/notice", Wall = "/thu/1";

    [Fact]
    public async Task Addresses_are_whole_for_people_and_in_json()
    {
        await using var store = await TestStore.Open();
        var post = await Published(store, Page);

        foreach (var line in new[] { $"post list", $"post show {post.Id}", $"item show {post.Item}" })
            (await Run(store, line)).ShouldContain($"http://localhost:5080{Page}");
        (await Run(store, "post list --json")).ShouldContain($"\"url\": \"http://localhost:5080{Page}\"");
        (await Run(store, "post list --json")).ShouldContain("\"desk\": \"http://localhost:5080\"");
        (await Run(store, $"post show {post.Id} --json")).ShouldContain($"\"url\": \"http://localhost:5080{Page}\"");
    }

    [Theory]
    [InlineData("", "en")]
    [InlineData("UPDATE post SET state = 7, url = NULL", "en")]
    public async Task In_English_nothing_of_ours_is_Vietnamese(string change, string language)
    {
        await using var store = await TestStore.Open();
        var post = await Published(store, Wall);
        if (change.Length > 0)
            await store.Database.Write(session => session.Run(change));
        await new PostStore(store.Database, store.Clock).Retry(post.Id, "Lan", CancellationToken.None);

        var (list, show) = (await Run(store, $"post list --lang {language}"), await Run(store, $"post show {post.Id} --lang {language}"));

        // The person of the approval stands in the store as it was written there.
        foreach (var said in new[] { list, show.Replace("quản trị", "") })
            said.Where(c => c is > 'ÿ' and not ('“' or '”')).ShouldBeEmpty(said);
        show.ShouldContain("Queued for “Portal”");
    }

    [Fact]
    public async Task Plans_are_framed_in_English_too()
    {
        await using var store = await TestStore.Open();
        var file = Path.Combine(store.Folder, "plan.txt");
        await File.WriteAllTextAsync(file, "KẾ HOẠCH\nPlan\nNHIỆM VỤ\n1. Posters.\nCHẾ ĐỘ BÁO CÁO\n1. Teams report yearly.");

        var imported = await Run(store, $"import {file} --lang en");
        var id = imported[imported.IndexOf("Kept as plan ", StringComparison.Ordinal)..].Split(' ', '.')[3];

        foreach (var said in new[] { imported, await Run(store, "plan list --lang en"), await Run(store, $"plan show {id} --lang en") })
            said.Where(c => c > 'ÿ').ShouldBeEmpty(said);
        (await Run(store, $"plan show {id} --lang en")).ShouldContain("The letters are damaged (a poor scan)");
        (await Run(store, "plan list")).ShouldContain("nhiệm vụ");
    }

    private static async Task<string> Run(TestStore store, string line)
    {
        var run = await DeskRun.Of([.. line.Split(' '), "--data", store.Folder]);
        run.Exit.ShouldBe(0, run.Errors);
        return run.Output;
    }

    private static async Task<PostView> Published(TestStore store, string url)
    {
        var account = await new AccountStore(store.Database, store.Clock).Save(new Account
        {
            Id = Content.Id.New(store.Clock), UnitId = store.Unit.Id, Kind = ChannelKind.Portal, Name = "Portal",
        });
        var file = Path.Combine(store.Folder, "item.md");
        await File.WriteAllTextAsync(file, "---\ntitle: Notice\n---\nWelcome.");
        await Run(store, $"item new {file} --account {account.Id} --at 2026-10-10T07:00 --approved");
        await store.Database.Write(session => session.Run("UPDATE post SET state = 3, url = @url", new { url }));
        return (await new PostList(store.Database, store.Clock).Find(new PostQuery())).ShouldHaveSingleItem();
    }
}
