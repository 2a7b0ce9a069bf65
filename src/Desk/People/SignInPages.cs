using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.People;

/// <summary>The pages on which nobody is signed in yet.</summary>
internal sealed class SignInPages(SignIn signIn, PersonStore people, SittingStore sittings, PasswordDesk passwords, FirstDesk firsts, FirstCode code, UnitStore units)
{
    public async Task<IResult> Form(HttpContext context, string? back)
    {
        NotKept(context);
        if (!await people.Any(context.RequestAborted))
            return Results.Redirect(SignInEndpoints.First);
        return SignInCookie.Of(context) is { } token && await sittings.Find(token, context.RequestAborted) is not null
            ? Results.LocalRedirect(SignInEndpoints.Within(back))
            : Show(new SignInView { Back = SignInEndpoints.Within(back) });
    }

    public async Task<IResult> Enter(HttpContext context)
    {
        NotKept(context);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = new SignInView { Back = SignInEndpoints.Within(form["ve"]), Login = form["ten-dang-nhap"].ToString() is { Length: <= 200 } login ? login : "" };
        return Answer(context, view, await signIn.Enter(view.Login, form["mat-khau"].ToString(), context.Address(), context.Browser(), context.RequestAborted));
    }

    public async Task<IResult> Confirm(HttpContext context)
    {
        NotKept(context);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = new SignInView { Back = SignInEndpoints.Within(form["ve"]), Ticket = form["phieu"].ToString() };
        return Answer(context, view, await signIn.Confirm(view.Ticket, form["ma"].ToString(), context.Address(), context.Browser(), context.RequestAborted));
    }

    public async Task<IResult> First(HttpContext context)
    {
        NotKept(context);
        return await people.Any(context.RequestAborted) ? Results.Redirect(SignInEndpoints.SignIn) : await Show(new FirstForm(), [], context.RequestAborted);
    }

    public async Task<IResult> Begin(HttpContext context)
    {
        NotKept(context);
        var form = FirstForm.Read(await context.Request.ReadFormAsync(context.RequestAborted));
        var begun = await firsts.Begin(form, context.Address(), context.Browser(), context.RequestAborted);
        return begun.Ok ? In(context, begun.Value, "/") : await Show(form, begun.Problems, context.RequestAborted);
    }

    public async Task<IResult> Link(string link, HttpContext context)
    {
        NotKept(context);
        return Show(await passwords.Whose(link, context.RequestAborted), []);
    }

    public async Task<IResult> Choose(string link, HttpContext context)
    {
        NotKept(context);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var person = await passwords.Whose(link, context.RequestAborted);
        if (await passwords.Choose(link, form["mat-khau"].ToString(), form["lai"].ToString(), context.RequestAborted) is { } problem)
            return Show(person, [problem]);
        SignInCookie.Take(context);
        return AccountEndpoints.SeeOther($"{SignInEndpoints.SignIn}?ve=%2F");
    }

    private static IResult Answer(HttpContext context, SignInView view, SignInAnswer answer) => answer switch
    {
        SignInAnswer.In(var token) => In(context, token, view.Back),
        SignInAnswer.Code(var ticket) => Show(view with { Ticket = ticket }),
        SignInAnswer.Wait(var wait) => Show(view with { Trouble = "wait", Minutes = PasswordDesk.Minutes(wait) }),
        SignInAnswer.Late => Show(view with { Trouble = "late", Ticket = "" }),
        _ => Show(view with { Trouble = view.Ticket.Length > 0 ? "code" : "wrong" }),
    };

    private static IResult In(HttpContext context, string token, string back)
    {
        SignInCookie.Give(context, token);
        return AccountEndpoints.SeeOther(back);
    }

    private static RazorComponentResult<SignInPage> Show(SignInView view) => new(new { View = view })
    {
        StatusCode = view.Trouble switch { "" => StatusCodes.Status200OK, "wait" => StatusCodes.Status429TooManyRequests, _ => StatusCodes.Status422UnprocessableEntity },
    };

    private async Task<IResult> Show(FirstForm form, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        new RazorComponentResult<FirstPage>(new { Form = form, Problems = problems, Ready = code.Ready(), Unit = await units.All(cancel) is [var known, ..] ? known : null })
        {
            StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };

    private static RazorComponentResult<PasswordPage> Show(Person? person, IReadOnlyList<Problem> problems) => new(new { Person = person, Problems = problems })
    {
        StatusCode = person is null ? StatusCodes.Status410Gone : problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
    };

    /// <summary>Neither kept by the browser, nor told to another site: a link is a secret until it is used. To say nothing at all would make forms over http look like another site's.</summary>
    private static void NotKept(HttpContext context)
    {
        context.Response.Headers.CacheControl = Caching.Nowhere;
        context.Response.Headers["Referrer-Policy"] = "same-origin";
    }
}
