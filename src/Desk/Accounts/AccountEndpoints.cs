using Campaigns.Content.Accounts;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Outside;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Accounts;

/// <summary>Accounts, connecting them and trying them. Whatever changes something is a form of this desk.</summary>
internal static class AccountEndpoints
{
    private const int MostPages = 100_000;

    /// <summary>The longest column or theme, in characters.</summary>
    private const int LongestTag = 100;

    public static IServiceCollection AddAccountPages(this IServiceCollection services) => services
        .AddSingleton<AccountsQuery>()
        .AddSingleton<Connectors>()
        .AddSingleton<ConnectPace>()
        .AddSingleton<ConnectPages>()
        .AddSingleton<OutsideReading>()
        .AddSingleton<PermissionPages>()
        .AddSingleton<PermissionStore>()
        .AddHostedService(provider => provider.GetRequiredService<OutsideReading>())
        .AddSingleton<TestPages>()
        .AddSingleton<TestPost>();

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/kenh").Needs(Right.See);
        group.MapGet("", All);
        group.MapGet("ket-noi/{kind}", (string kind, string? ten, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "don-vi")] string? unit, string? kenh, ConnectPages pages, HttpContext context) =>
            pages.Form(kind, ten, unit, kenh, context)).Needs(Right.Connect);
        // Not among the desk's own: the browser comes back by the public address, and the state it brings is what is believed.
        app.MapGet("/kenh/ket-noi/{kind}/ve", (string kind, PermissionPages pages, HttpContext context) => pages.Back(kind, context)).Open();
        var one = group.MapGroup("{id}").Needs(Right.See, Subject.Account);
        one.MapGet("", Outside);
        one.MapGet("noi-lai", (string id, PermissionPages pages, CancellationToken cancel) => pages.Steps(id, cancel)).Needs(Right.Connect, Subject.Account);
        one.MapGet("thu", (string id, string? thay, TestPages pages, HttpContext context) => pages.Page(id, thay == "khong", context));
        one.MapGet("thu/tinh-hinh", (string id, TestPages pages, HttpContext context) => pages.Board(id, context));

        var connect = group.MapGroup("").Needs(Right.Connect).AddEndpointFilter<AccountForms>();
        var acts = group.MapGroup("{id}").Needs(Right.Connect, Subject.Account).AddEndpointFilter<AccountForms>();
        connect.MapPost("ket-noi/{kind}/quyen", (string kind, PermissionPages pages, HttpContext context) => pages.Ask(kind, context));
        acts.MapPost("bat", (string id, AccountStore accounts, AccountSwitch turn, HttpContext context) => Turn(id, true, accounts, turn, context));
        acts.MapPost("tat", (string id, AccountStore accounts, AccountSwitch turn, HttpContext context) => Turn(id, false, accounts, turn, context));
        acts.MapPost("thay", (string id, TestPages pages, HttpContext context) => pages.Confirm(id, context));
        acts.MapPost("thu/go", (string id, TestPages pages, HttpContext context) => pages.Withdraw(id, context));
        acts.MapPost("ngoai/{post}", Tag).Needs(Right.Write, Subject.Account);

        var pace = app.ServiceProvider.GetRequiredService<ConnectPace>();
        connect.MapPost("ket-noi/{kind}", (string kind, ConnectPages pages, HttpContext context) => pages.Connect(kind, context)).AddEndpointFilter(pace);
        acts.MapPost("thu", (string id, TestPages pages, HttpContext context) => pages.Make(id, context)).AddEndpointFilter(pace);
    }

    public static IResult Missing => new RazorComponentResult<AccountProblem>(new { Key = "missing" }) { StatusCode = StatusCodes.Status404NotFound };

    /// <summary>To be read after a form was taken, so that loading it again sends nothing twice.</summary>
    public static IResult SeeOther(string address) => new Other(address);

    private static async Task<IResult> All(int? trang, AccountsQuery accounts, HttpContext context)
    {
        var who = Sitting.Of(context)!;
        var view = await accounts.Page(trang ?? 1, who.Units(Right.See), context.RequestAborted);
        return new RazorComponentResult<AccountsPage>(new { View = who.May(Right.Connect) ? view : view with { Kinds = [] } });
    }

    private static async Task<IResult> Turn(string id, bool on, AccountStore accounts, AccountSwitch turn, HttpContext context)
    {
        var cancel = context.RequestAborted;
        if (await accounts.Find(id, cancel) is not { } account)
            return Missing;
        if (account.Active != on)
            await turn.Turn(account, on, Sitting.Of(context)!.Actor, cancel);
        return SeeOther($"/kenh#k-{id}");
    }

    private static async Task<IResult> Outside(string id, int? trang, AccountsQuery accounts, OutsideDesk outside, CancellationToken cancel)
    {
        if (await accounts.Find(id, cancel) is not { } line)
            return Missing;
        var page = Math.Clamp(trang ?? 1, 1, MostPages);
        var posts = await outside.Of(id, (page - 1) * OutsideView.PageSize, OutsideView.PageSize + 1, cancel);
        return new RazorComponentResult<OutsidePage>(new { View = new OutsideView(line, [.. posts.Take(OutsideView.PageSize)], page, posts.Count > OutsideView.PageSize) });
    }

    private static async Task<IResult> Tag(string id, string post, OutsideDesk outside, HttpContext context)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        if (await outside.Find(post, cancel) is not { } known || known.AccountId != id)
            return Missing;
        await outside.Tag(post, Word(form["chuyen-muc"].ToString()), Word(form["chu-de"].ToString()), known.CampaignId, cancel);
        return SeeOther($"/kenh/{id}?trang={(int.TryParse(form["trang"], out var page) ? Math.Clamp(page, 1, MostPages) : 1)}#n-{post}");
    }

    private static string? Word(string typed) => typed.Trim() is { Length: > 0 } word ? word[..Math.Min(word.Length, LongestTag)] : null;

    private sealed class Other(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
