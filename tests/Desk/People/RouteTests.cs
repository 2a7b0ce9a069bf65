using System.Net;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Api;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.People;

/// <summary>Every route of the running host, as everybody: what may be called by whom is written down here a second time, and by hand.</summary>
public sealed class RouteTests
{
    private static readonly Dictionary<Right, PersonRole[]> Who = new()
    {
        [Right.Own] = [PersonRole.Editor, PersonRole.Approver, PersonRole.Publisher, PersonRole.Operator, PersonRole.Administrator, PersonRole.Viewer],
        [Right.See] = [PersonRole.Editor, PersonRole.Approver, PersonRole.Publisher, PersonRole.Operator, PersonRole.Administrator, PersonRole.Viewer],
        [Right.Write] = [PersonRole.Editor],
        [Right.Approve] = [PersonRole.Approver],
        [Right.Publish] = [PersonRole.Publisher],
        [Right.Log] = [PersonRole.Editor, PersonRole.Operator],
        [Right.Station] = [PersonRole.Editor, PersonRole.Administrator],
        [Right.Collect] = [PersonRole.Editor, PersonRole.Administrator],
        [Right.Connect] = [PersonRole.Administrator],
        [Right.Administer] = [PersonRole.Administrator],
    };

    [Fact]
    public async Task Somebody_has_decided_who_may_call_each_route()
    {
        await using var desk = await DeskBench.Open();
        var routes = DecidedRoutes.Running(desk);

        routes.Where(r => r.Access is null).Select(r => r.Name).ShouldBeEmpty("a route says who may call it: Needs(…) or Open()");
        routes.Select(r => $"{r.Name}: {r.Access!.Right?.ToString() ?? "open"}").ShouldBe(DecidedRoutes.All.Select(r => $"{r.Key}: {r.Value?.ToString() ?? "open"}"), ignoreOrder: true);
        // A browser's sign-in opens pages, a token what programs read, and neither the other.
        routes.Where(r => r.Access!.ByToken).Select(r => r.Name).ShouldBe(routes.Where(r => r.Name.StartsWith("GET /api/v1/", StringComparison.Ordinal) && r.Access!.Right is not null).Select(r => r.Name));
        // What names a row asks for the right where that row is.
        routes.Where(r => r.Access is { Right: not null, Of: null } && r.Name.Contains("{id}", StringComparison.Ordinal)).Select(r => r.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Each_role_may_do_what_is_written_down_and_nothing_else()
    {
        foreach (var role in PersonRoles.All)
            Rights.Of(role).ShouldBe(Enum.GetValues<Right>().Where(right => Who[right].Contains(role)), ignoreOrder: true, role.ToString());
    }

    [StoreFact]
    public async Task Every_route_refuses_every_role_that_lacks_its_right_and_nobody_else()
    {
        await using var desk = await DeskBench.Open();
        var rows = await DecidedRoutes.Rows(desk);
        var wrong = new List<string>();
        foreach (var role in PersonRoles.All)
        {
            var token = await desk.Token(await desk.As($"Người {role}", role));
            foreach (var route in DecidedRoutes.Running(desk).Where(r => r.Access!.Right is not null && !r.Name.EndsWith("/dang-xuat", StringComparison.Ordinal)))
            {
                var status = await Call(desk, route, rows, token);
                if ((status is HttpStatusCode.Forbidden) == Who[route.Access!.Right!.Value].Contains(role) || status is HttpStatusCode.Unauthorized or HttpStatusCode.InternalServerError)
                    wrong.Add($"{role}: {route.Name} {status}");
            }
        }
        wrong.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Nobody_calls_a_route_that_asks_for_a_right_without_signing_in()
    {
        await using var desk = await DeskBench.Open();
        var rows = await DecidedRoutes.Rows(desk);
        desk.Hold(null);
        foreach (var route in DecidedRoutes.Running(desk).Where(r => r.Access!.Right is not null))
        {
            using var response = await desk.Client.SendAsync(Request(route, rows));
            if (route.Access!.ByToken)
                (response.StatusCode, response.Headers.WwwAuthenticate.ToString()).ShouldBe((HttpStatusCode.Unauthorized, "Bearer realm=\"campaigns\""), route.Name);
            else if (route.Get)
                (response.StatusCode, response.Headers.Location!.ToString().Split('?')[0]).ShouldBe((HttpStatusCode.Redirect, SignInEndpoints.SignIn), route.Name);
            else
                response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, route.Name);
        }
    }

    [StoreFact]
    public async Task Somebody_with_every_role_at_another_unit_finds_none_of_this_ones_rows()
    {
        await using var desk = await DeskBench.Open();
        var rows = await DecidedRoutes.Rows(desk);
        var token = await Elsewhere(desk);
        foreach (var route in DecidedRoutes.Running(desk).Where(r => r.Access!.Of is not null))
            (await Call(desk, route, rows, token)).ShouldBe(HttpStatusCode.NotFound, route.Name);
        // Nor by what else is known of a unit: whoever reads its portal knows its code and its name.
        foreach (var known in new[] { desk.Unit.Code, desk.Unit.Code.ToUpperInvariant(), desk.Unit.Name })
            foreach (var route in DecidedRoutes.Running(desk).Where(r => r.Access!.Of == Subject.Unit))
                (await Call(desk, route, Named(rows, known), token)).ShouldBe(HttpStatusCode.NotFound, $"{route.Name} by {known}");
        foreach (var list in new[] { "/", "/hom-nay", "/kenh", "/dang-tay", "/dang-tay/danh-sach", "/tin-bai", "/tin-bai/moi", "/duyet", "/duyet/thay", "/cai-dat/buoc-duyet", "/lich", "/lich?xem=danh-sach&ngay=2026-10-01", "/lich/du-lieu?from=2026-10-01&to=2026-10-31", "/lich/dia-chi", "/hang-cho", "/chien-dich", "/ke-hoach", "/tuan-nay", "/so-phat-thanh", "/cai-dat", "/cai-dat/nguoi-dung", "/cai-dat/nhat-ky", "/kenh/ket-noi/facebook", "/kho", "/tam-giu", "/tin-bai/moi/bai-cu", "/cai-dat/dia-chi", "/tai-khoan" })
        {
            var page = WebUtility.HtmlDecode(await desk.Text(list));
            foreach (var word in new[] { desk.Unit.Name, "Kênh ZaloOa", "Họp bản Nà Ban", DeskBench.Usual })
                page.ShouldNotContain(word, customMessage: list);
        }
    }

    [StoreFact]
    public async Task A_row_that_is_not_there_is_missing_for_everybody_whatever_they_may_elsewhere()
    {
        await using var desk = await DeskBench.Open();
        var rows = await DecidedRoutes.Rows(desk);
        var token = await desk.Token(await desk.As("Người có mọi vai trò", [.. PersonRoles.All]));
        var none = rows.ToDictionary(row => row.Key, row => Enum.TryParse<Subject>(row.Key, out _) ? "khong-co" : row.Value, StringComparer.Ordinal);
        foreach (var route in DecidedRoutes.Running(desk).Where(r => r.Access!.Of is not null && !r.Name.Contains(" /thu/", StringComparison.Ordinal)))
            (await Call(desk, route, none, token)).ShouldBe(HttpStatusCode.NotFound, route.Name);
        // One's own unit too is named by its id alone: what a form sends is never taken for another unit's name.
        foreach (var route in DecidedRoutes.Running(desk).Where(r => r.Access!.Of == Subject.Unit))
            (await Call(desk, route, Named(rows, desk.Unit.Code), token)).ShouldBe(HttpStatusCode.NotFound, route.Name);
    }

    [StoreFact]
    public async Task Nothing_is_changed_at_a_unit_that_a_form_names_but_its_sender_has_no_right_at()
    {
        await using var desk = await DeskBench.Open();
        await DecidedRoutes.Rows(desk);
        await Elsewhere(desk);

        (await desk.Post("/kenh/ket-noi/dang-tay", "/kenh/ket-noi/dang-tay", ("ten", "Nhóm"), ("don-vi", desk.Unit.Id))).Text.ShouldContain("Chưa chọn đơn vị.");
        (await desk.Post("/cai-dat/nguoi-dung", "/cai-dat/nguoi-dung", ("don-vi", desk.Unit.Id), ("ho-ten", "Kẻ Lạ"), ("ten-dang-nhap", "la"), ("vai-tro", "Administrator"))).Text.ShouldContain("Chưa chọn đơn vị.");
        (await desk.Post("/cai-dat/nguoi-dung", $"/cai-dat/nguoi-dung/don-vi/{desk.Unit.Id}", ("tu-duyet", "1"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await desk.Service<UnitStore>().ByCodeOrName(desk.Unit.Id))!.Settings.SelfApproval.ShouldBeFalse();
        (await desk.Service<AccountStore>().Of(desk.Unit.Id)).ShouldNotContain(a => a.Name == "Nhóm");
        (await desk.Service<PersonStore>().ByLogin("la", default)).ShouldBeNull();
    }

    [StoreFact]
    public async Task No_form_counts_that_is_not_signed_or_is_signed_for_another_or_comes_from_another_site()
    {
        await using var desk = await DeskBench.Open();
        var rows = await DecidedRoutes.Rows(desk);
        await desk.As("Người khác");
        var stolen = await desk.Signature("/tai-khoan");
        await desk.As(DeskBench.Usual);
        var (mine, before) = (await desk.Signature("/tai-khoan"), await State(desk));
        foreach (var route in DecidedRoutes.Running(desk).Where(r => !r.Get))
        {
            (await Send(desk, route, rows, null)).ShouldBeInRange(400, 499, $"unsigned {route.Name}");
            (await Send(desk, route, rows, stolen)).ShouldBeInRange(400, 499, $"signed for another {route.Name}");
            (await Send(desk, route, rows, mine, ("Sec-Fetch-Site", "cross-site"))).ShouldBe(403, $"from another site {route.Name}");
            (await Send(desk, route, rows, mine, ("Origin", "https://la.example"))).ShouldBe(403, $"of another origin {route.Name}");
        }
        (await State(desk)).ShouldBe(before);
    }

    [StoreFact]
    public async Task A_form_of_a_sign_in_that_has_ended_is_no_good_in_the_next()
    {
        await using var desk = await DeskBench.Open();
        var old = await desk.Signature("/tai-khoan");
        await desk.As(DeskBench.Usual);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", old)]);
        using var replayed = await desk.Client.PostAsync("/tai-khoan/phien", content);
        replayed.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static Dictionary<string, string> Named(IReadOnlyDictionary<string, string> rows, string unit) =>
        new(rows, StringComparer.Ordinal) { [nameof(Subject.Unit)] = Uri.EscapeDataString(unit) };

    /// <summary>The browser is that of a stranger from here on; their token.</summary>
    private static async Task<string> Elsewhere(DeskBench desk)
    {
        var other = await desk.Service<UnitStore>().Save(new Unit { Id = Id.New(desk.Clock), Code = "xa-khac", Name = "UBND xã Khác", Place = "xã Khác" });
        var stranger = await desk.Person("Người xã khác", other.Id, [.. PersonRoles.All]);
        desk.Hold(await desk.Service<SittingStore>().Start(stranger.Id, "127.0.0.1", "", default));
        return await desk.Token(stranger);
    }

    /// <summary>What a form could have changed: how many rows there are of each sort, and what stands in those that only ever change.</summary>
    private static Task<string> State(DeskBench desk) => desk.Service<Database>().Read(async session =>
    {
        var counts = new List<long>();
        foreach (var table in Kept)
            counts.Add(await session.Value<long>($"SELECT COUNT(*) FROM {table}"));
        return string.Join(' ', counts) + string.Join(' ',
            await session.Value<long>("SELECT SUM(state) FROM post"), await session.Value<long>("SELECT SUM(state) FROM follower_message"), await session.Value<long>("SELECT SUM(revision) FROM item"),
            await session.Value<string>("SELECT settings FROM unit"), await session.Value<string>("SELECT title FROM library"), await session.Value<long>("SELECT COUNT(*) FROM library WHERE retired IS NOT NULL"));
    });

    private static readonly string[] Kept =
    [
        "account", "account_secret", "activity", "activity_picture", "api_token", "approval", "approval_act", "approval_link", "approval_sheet", "approval_step", "approval_urgent", "audit", "budget_line", "calendar_feed", "campaign", "campaign_beat", "campaign_span", "campaign_task", "card",
        "collecting_link", "collecting_part", "collecting_round", "contributor", "deputy", "duty_done", "fee_base", "fee_rate", "figure", "follower_message", "item", "item_typing", "item_version", "library", "misinformation", "person", "person_link", "person_role", "person_session", "phone_link", "plan",
        "plan_change", "plan_goal", "plan_mend", "plan_theme", "plan_task_close", "plan_task_pace", "post", "post_change", "posting_time", "programme_link", "question", "remark", "schedule_import", "report", "report_form", "section", "slot", "station_rules", "station_surge", "store_flag", "submission", "target_reading", "unit", "unit_secret",
    ];

    private static async Task<HttpStatusCode> Call(DeskBench desk, DecidedRoutes.Route route, IReadOnlyDictionary<string, string> rows, string token)
    {
        using var request = Request(route, rows);
        if (route.Access!.ByToken)
            request.Headers.Authorization = new("Bearer", token);
        using var response = await desk.Client.SendAsync(request);
        return response.StatusCode;
    }

    private static async Task<int> Send(DeskBench desk, DecidedRoutes.Route route, IReadOnlyDictionary<string, string> rows, string? token, params (string Name, string Value)[] headers)
    {
        using var request = Request(route, rows);
        if (token is not null)
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var response = await desk.Client.SendAsync(request);
        return (int)response.StatusCode;
    }

    private static HttpRequestMessage Request(DecidedRoutes.Route route, IReadOnlyDictionary<string, string> rows) =>
        new(route.Get ? HttpMethod.Get : HttpMethod.Post, route.Path(rows)) { Content = route.Get ? null : new FormUrlEncodedContent([]) };
}
