using Campaigns.Desk.Accounts;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.People;

/// <summary>Getting in and out, people, one's own account, and the audit.</summary>
internal static class SignInEndpoints
{
    public const string First = "/bat-dau", SignIn = "/dang-nhap", People = "/cai-dat/nguoi-dung", Own = "/tai-khoan", Audit = "/cai-dat/nhat-ky", ByLink = "/mat-khau";

    /// <summary>The longest address that is come back to, in characters.</summary>
    private const int LongestReturn = 500;

    public static IServiceCollection AddPeoplePages(this IServiceCollection services) => services
        .AddSingleton<AuditPages>()
        .AddSingleton<FirstCode>()
        .AddSingleton<FirstDesk>()
        .AddSingleton<Inside>()
        .AddSingleton<OwnPages>()
        .AddSingleton<PeoplePages>()
        .AddSingleton<SignInPages>()
        .AddSingleton<SubjectUnits>();

    /// <summary>What verbs need as well.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton<CodeDesk>()
        .AddSingleton<CodeSeal>()
        .AddSingleton<PasswordDesk>()
        .AddSingleton<Passwords>()
        .AddSingleton<PersonStore>()
        .AddSingleton<Pins>()
        .AddSingleton<SignIn>()
        .AddSingleton<SittingStore>()
        .AddSingleton<Tries>();

    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        var doors = app.MapGroup("").AddEndpointFilter<Inside>().Open();
        doors.MapGet(SignIn, (SignInPages pages, HttpContext context, string? ve) => pages.Form(context, ve));
        doors.MapGet(First, (SignInPages pages, HttpContext context) => pages.First(context));
        doors.MapGet(ByLink + "/{link}", (string link, SignInPages pages, HttpContext context) => pages.Link(link, context));
        var signed = doors.MapGroup("").AddEndpointFilter<AccountForms>();
        signed.MapPost(SignIn, (SignInPages pages, HttpContext context) => pages.Enter(context));
        signed.MapPost(SignIn + "/ma", (SignInPages pages, HttpContext context) => pages.Confirm(context));
        signed.MapPost(First, (SignInPages pages, HttpContext context) => pages.Begin(context));
        signed.MapPost(ByLink + "/{link}", (string link, SignInPages pages, HttpContext context) => pages.Choose(link, context));

        var own = app.MapGroup("").Needs(Right.Own);
        own.MapGet(Own, (OwnPages pages, HttpContext context) => pages.Page(context));
        var acts = own.MapGroup("").AddEndpointFilter<AccountForms>();
        acts.MapPost("/dang-xuat", (OwnPages pages, HttpContext context) => pages.Out(context));
        acts.MapPost(Own + "/mat-khau", (OwnPages pages, HttpContext context) => pages.Password(context));
        acts.MapPost(Own + "/ma/bat", (OwnPages pages, HttpContext context) => pages.CodesOn(context));
        acts.MapPost(Own + "/ma/tat", (OwnPages pages, HttpContext context) => pages.CodesOff(context));
        acts.MapPost(Own + "/ma-truy-cap", (OwnPages pages, HttpContext context) => pages.Token(context));
        acts.MapPost(Own + "/ma-truy-cap/thu-hoi", (OwnPages pages, HttpContext context) => pages.Revoke(context));
        acts.MapPost(Own + "/giao-dien", async Task<IResult> (HttpContext context) => await OwnPages.Look(context));
        acts.MapPost(Own + "/pin", (OwnPages pages, HttpContext context) => pages.Pin(context));
        acts.MapPost(Own + "/phien", (OwnPages pages, HttpContext context) => pages.End(context));

        app.MapGet(Audit, (AuditPages pages, HttpContext context, int? trang) => pages.Page(context, trang ?? 1)).Needs(Right.Administer);
        var people = app.MapGroup(People).Needs(Right.Administer);
        people.MapGet("", (PeoplePages pages, HttpContext context) => pages.List(context));
        people.MapPost("", (PeoplePages pages, HttpContext context) => pages.Add(context)).AddEndpointFilter<AccountForms>();
        var one = people.MapGroup("{id}").Needs(Right.Administer, Subject.Person);
        one.MapGet("", (string id, PeoplePages pages, HttpContext context) => pages.One(context, id));
        var manage = one.MapGroup("").AddEndpointFilter<AccountForms>();
        manage.MapPost("vai-tro", (string id, PeoplePages pages, HttpContext context) => pages.Roles(context, id));
        manage.MapPost("khoa", (string id, PeoplePages pages, HttpContext context) => pages.Lock(context, id, true));
        manage.MapPost("mo-khoa", (string id, PeoplePages pages, HttpContext context) => pages.Lock(context, id, false));
        manage.MapPost("ket-thuc", (string id, PeoplePages pages, HttpContext context) => pages.End(context, id));
        manage.MapPost("dat-lai", (string id, PeoplePages pages, HttpContext context) => pages.Reset(context, id));
        manage.MapPost("lien-ket", (string id, PeoplePages pages, HttpContext context) => pages.Link(context, id));
        app.MapPost(People + "/don-vi/{unit}", (string unit, PeoplePages pages, HttpContext context) => pages.SelfApproval(context, unit)).Needs(Right.Administer).AddEndpointFilter<AccountForms>();
    }

    /// <summary>The sign-in, and from there to a page of this desk.</summary>
    public static string To(string address) => Within(address) is "/" ? SignIn : $"{SignIn}?ve={Uri.EscapeDataString(Within(address))}";

    /// <summary>The address where it is a page of this desk, the first page otherwise: nobody is led elsewhere.</summary>
    public static string Within(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && address.Length <= LongestReturn && !address.Any(c => char.IsControl(c) || c == '\\')
        && !address.StartsWith(SignIn, StringComparison.Ordinal) && !address.StartsWith("/dang-xuat", StringComparison.Ordinal) ? address : "/";
}
