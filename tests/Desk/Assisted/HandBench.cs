using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Channels.Assisted;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Store;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Assisted;

/// <summary>Posts that are out with approved words, newer words for them, and forms as a browser without script sends them.</summary>
internal static class HandBench
{
    public const string Old = "Họp bản lúc 8 giờ.\nMời bà con.", New = "Họp bản lúc 14 giờ.\nMời bà con.";

    /// <summary>A group that the head of the hamlet works by hand.</summary>
    public static async Task<Account> Group(this DeskBench desk)
    {
        var settings = new AssistedSettings { Person = "Trưởng bản Toản", What = "Nhóm Zalo bản", Link = "https://zalo.me/g/naban" };
        return await desk.Service<AccountStore>().Save(await desk.Account(ChannelKind.Assisted) with { Settings = JsonSerializer.Serialize(settings, Json.Compact) });
    }

    /// <summary>A post that is out with the old words; its id.</summary>
    public static async Task<string> Out(this DeskBench desk, Account account, string? url = "https://zalo.me/g/naban/1")
    {
        var post = await desk.Post(account, "Họp bản Nà Ban", PostState.Published, url: url);
        await Approve(desk, post, Old, "UPDATE post SET approval_id = @approval, content_hash = @hash WHERE id = @post");
        return post;
    }

    /// <summary>Newer words approved for it, as the desk of approvals keeps them.</summary>
    public static Task Newer(this DeskBench desk, string post, string words = New) =>
        Approve(desk, post, words, "INSERT INTO post_next (post_id, approval_id, content_hash, created) VALUES (@post, @approval, @hash, 0)");

    /// <summary>What was asked for last; its id.</summary>
    public static async Task<string> Task(this DeskBench desk, string post) => (await desk.Service<ChangeList>().Of(post))[^1].Id;

    public static async Task<IDocument> Page(this DeskBench desk, string path) => new HtmlParser().ParseDocument(await desk.Text(path));

    /// <summary>Sends the form of the page whose action ends so, with its hidden fields.</summary>
    public static async Task<HttpResponseMessage> Submit(this DeskBench desk, string path, string action, params (string Name, string Value)[] fields)
    {
        var form = (await desk.Page(path)).QuerySelectorAll("form").Single(f => f.GetAttribute("action")!.EndsWith($"/{action}", StringComparison.Ordinal));
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        using var content = new FormUrlEncodedContent([.. hidden, .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        return await desk.Client.PostAsync(form.GetAttribute("action"), content);
    }

    private static async Task Approve(DeskBench desk, string post, string words, string sql)
    {
        var variant = new Variant { Form = VariantForm.GroupMessage, Title = "Họp bản Nà Ban", Text = words };
        var hash = await desk.Freeze(JsonSerializer.SerializeToUtf8Bytes(variant, Json.Compact), "application/json");
        await desk.Service<Database>().Write(async session =>
        {
            var approval = Id.New(desk.Clock);
            await session.Run("INSERT INTO approval (id, unit_id, item_id, revision, person, at) SELECT @approval, unit_id, item_id, 1, 'Lãnh đạo', created FROM post WHERE id = @post", new { approval, post });
            await session.Run(sql, new { approval, hash, post });
        });
    }
}
