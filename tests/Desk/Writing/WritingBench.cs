using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Posts;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Desk.Writing;

/// <summary>A desk with items in it, and people who write and approve as a browser without script does.</summary>
internal static class WritingBench
{
    public const string Writer = "Chị Lan", Approver = "Anh Duyệt";

    /// <summary>With a studio that paints one pixel, where a test has nothing to say of pictures.</summary>
    public static async Task<DeskBench> Open()
    {
        var desk = await DeskBench.Open(services => services.AddSingleton<Content.Cards.ICardStudio>(new TestStudio(paints: true)));
        await desk.As(Writer);
        return desk;
    }

    public static async Task<Item> Item(this DeskBench desk, string title = "Họp bản Nà Ban", string body = "Mời bà con đến dự.", string person = Writer, Func<Item, Item>? more = null)
    {
        var item = new Item { Id = Id.New(desk.Clock), UnitId = desk.Unit.Id, Title = title, Body = body };
        return (await desk.Service<ItemStore>().Save(more?.Invoke(item) ?? item, person)).Value!;
    }

    /// <summary>Puts the item on a channel; the id of the post.</summary>
    public static async Task<string> Queue(this DeskBench desk, Item item, ChannelKind kind = ChannelKind.Portal, TimeSpan? due = null)
    {
        var (account, at) = (await desk.Account(kind), desk.Clock.GetUtcNow() + (due ?? TimeSpan.FromHours(5)));
        await desk.Service<PostStore>().Plan([new NewPost(desk.Unit.Id, item.Id, account.Id, at, at.AddHours(2))]);
        return (await desk.Service<PostList>().Find(new PostQuery { ItemId = item.Id, AccountId = account.Id }))[0].Id;
    }

    public static async Task<Item> Now(this DeskBench desk, Item item) => (await desk.Service<ItemStore>().Find(item.Id))!;

    public static async Task<IDocument> See(this DeskBench desk, string path) => new HtmlParser().ParseDocument(await desk.Text(path));

    /// <summary>
    /// Opens the page, fills in the form of that id (or the one whose action ends so), and presses the button of that address; the
    /// answer, its page and where it leads.
    /// </summary>
    public static async Task<(HttpStatusCode Status, IDocument Page, string? Location)> Press(
        this DeskBench desk, string path, string form, string? address = null, params (string Name, string Value)[] fields)
    {
        var page = await desk.See(path);
        return await desk.Press(page, form, address, fields);
    }

    /// <summary>The same on a page that was opened before.</summary>
    public static async Task<(HttpStatusCode Status, IDocument Page, string? Location)> Press(
        this DeskBench desk, IDocument page, string form, string? address = null, params (string Name, string Value)[] fields)
    {
        var filled = page.QuerySelector($"form[id='{form}']") ?? page.QuerySelectorAll("form[method=post]").Single(f => f.GetAttribute("action")!.EndsWith(form, StringComparison.Ordinal));
        var values = filled.QuerySelectorAll("input[name], textarea[name], select[name]")
            .Where(e => e.GetAttribute("type") is not "checkbox" || e.HasAttribute("checked"))
            .Select(e => (Name: e.GetAttribute("name")!, Value: e.LocalName switch
            {
                "textarea" => e.TextContent,
                "select" => (e.QuerySelector("option[selected]") ?? e.QuerySelector("option"))?.GetAttribute("value") ?? "",
                _ => e.GetAttribute("value") ?? "",
            })).Where(value => !fields.Any(field => field.Name == value.Name));
        using var content = new FormUrlEncodedContent(values.Concat(fields).Select(value => KeyValuePair.Create(value.Name, value.Value)));
        using var answer = await desk.Client.PostAsync(address ?? filled.GetAttribute("action"), content);
        return (answer.StatusCode, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()), answer.Headers.Location?.ToString());
    }
}
