using System.IO.Compression;
using System.Net;
using System.Text;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Store;
using Campaigns.Desk.People;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Operators;

/// <summary>The operator's page on a phone that is not signed in, and those who try its door.</summary>
public sealed class OperatorPagesTests
{
    private static readonly DateOnly Monday = new(2026, 10, 5);

    [StoreFact]
    public async Task An_operator_reads_by_a_pin_sentence_by_sentence_and_ticks_with_one_press()
    {
        await using var bench = await OperatorBench.Open("Mời bà con họp bản. Họp lúc 7h30.");
        (await bench.See(bench.Link)).Body!.TextContent.ShouldNotContain("họp bản");
        (await bench.Enter()).Location.ShouldBe(bench.Today);

        var page = await bench.See(bench.Today);

        page.QuerySelectorAll("section:nth-of-type(2) p[data-s]").Select(one => one.TextContent).ShouldBe(["Mời bà con họp bản.", "Họp lúc bảy giờ ba mươi phút."]);
        page.QuerySelectorAll(".days a").Length.ShouldBe(4);
        page.QuerySelectorAll("a").ShouldAllBe(one => one.GetAttribute("href")!.StartsWith(bench.Link, StringComparison.Ordinal), "nothing leads on into the desk");
        bench.Desk.Clock.Advance(TimeSpan.FromHours(9));
        (await bench.Press(page, 0)).Location.ShouldBe($"{bench.Today}#gio-1700");

        var line = (await Log(bench)).ShouldHaveSingleItem();
        (line.Outcome, line.Operator.Name, line.Start, line.Slot, line.Kind, line.Approver).ShouldBe((BroadcastOutcome.Read, OperatorBench.Reader, new TimeOnly(17, 0), new TimeOnly(17, 0), BroadcastKind.Own, ""));
        (line.Seconds, line.Planned > 10).ShouldBe((line.Planned, true));
        (await bench.Desk.Service<BroadcastStore>().Items(line.Id)).ShouldHaveSingleItem().Title.ShouldBe("Tin số 1");
        (await bench.See(bench.Today)).QuerySelector("[data-said]")!.TextContent.ShouldContain("đã phát 17:00");
    }

    [StoreFact]
    public async Task The_same_form_twice_is_one_line_and_a_later_word_takes_its_place()
    {
        await using var bench = await OperatorBench.Open("Một.", "Hai.");
        await bench.Enter();
        bench.Desk.Clock.Advance(TimeSpan.FromHours(9));
        var page = await bench.See(bench.Today);

        await bench.Press(page, 0);
        await bench.Press(page, 0);
        (await Log(bench)).Count.ShouldBe(1);
        bench.Desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.Press(await bench.See(bench.Today), 1, ("vi-sao", "0"));
        bench.Desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.Press(await bench.See(bench.Today), 2, ("noi-dung", "Tiếp âm bản tin bão"), ("loai", "1"), ("tu", "17:05"), ("den", "17:25"));

        var lines = await Log(bench);
        lines.Select(line => line.Holds).ShouldBe([false, false, true], ignoreOrder: true);
        var held = lines.Single(line => line.Holds);
        (held.Outcome, held.Kind, held.Title, held.Start, held.Seconds).ShouldBe((BroadcastOutcome.Other, BroadcastKind.Relay, "Tiếp âm bản tin bão", new TimeOnly(17, 5), 1_200));
        lines.Single(line => line.Outcome == BroadcastOutcome.NotRead).Reason.ShouldBe(NotReadReason.Power);
    }

    [StoreFact]
    public async Task What_a_phone_kept_is_taken_in_order_each_once_with_the_time_at_which_it_was_ticked()
    {
        await using var bench = await OperatorBench.Open("Một.", "Hai.");
        await bench.Enter();
        bench.Desk.Clock.Advance(TimeSpan.FromHours(30));
        (TimeSpan, (string, string)[]) first = (TimeSpan.FromHours(20), Fields("phone-tick-000001", "2026-10-05", ("ket-qua", "1"), ("vi-sao", "1"))), second = (TimeSpan.FromHours(19), Fields("phone-tick-000002", "2026-10-05", ("ket-qua", "0"), ("tu", "17:40"), ("den", "17:52")));

        (await bench.Sync(first, second)).Text.ShouldBe("""{"ticks":[{"id":"phone-tick-000001","taken":true,"why":null},{"id":"phone-tick-000002","taken":true,"why":null}]}""");
        // The answer was lost, and the phone sends once more.
        (await bench.Sync(first, second)).Text.ShouldContain("\"taken\":true");

        var lines = await Log(bench);
        lines.Count.ShouldBe(2);
        var held = lines.Single(line => line.Holds);
        (held.Id, held.Start, held.Seconds, bench.Desk.Unit.Id).ShouldBe(("phone-tick-000002", new TimeOnly(17, 40), 720, held.UnitId));
        (bench.Desk.Clock.GetUtcNow() - held.Made).ShouldBe(TimeSpan.FromHours(19));
    }

    [StoreFact]
    public async Task A_tick_that_cannot_be_is_answered_with_why_and_the_others_are_taken()
    {
        await using var bench = await OperatorBench.Open("Một.");
        await bench.Enter();

        var (status, text) = await bench.Sync((TimeSpan.Zero, Fields("phone-tick-000001", "2026-10-05", ("ket-qua", "0"))), (TimeSpan.Zero, [("ma", "x")]), (TimeSpan.Zero, Fields("phone-tick-000003", "2026-10-05", ("ket-qua", "1"), ("vi-sao", "0"))));

        status.ShouldBe(HttpStatusCode.OK);
        text.ShouldContain("""{"id":"phone-tick-000001","taken":false,"why":"Chưa tới giờ phát của chương trình này. Đánh dấu sau khi phát xong."}""");
        text.ShouldContain("""{"id":"x","taken":false""");
        text.ShouldContain("""{"id":"phone-tick-000003","taken":true""");
        (await Log(bench)).ShouldHaveSingleItem().Outcome.ShouldBe(BroadcastOutcome.NotRead);
    }

    [StoreFact]
    public async Task What_was_left_out_is_not_among_what_was_read()
    {
        await using var bench = await OperatorBench.Open("Một.", "Hai ba bốn năm sáu bảy.");
        await bench.Enter();
        bench.Desk.Clock.Advance(TimeSpan.FromHours(9));
        var page = await bench.See(bench.Today);

        await bench.Press(page, 0, ("bo", page.QuerySelectorAll("[name=bo]")[1].GetAttribute("value")!));

        var line = (await Log(bench)).Single();
        (await bench.Desk.Service<BroadcastStore>().Items(line.Id)).Select(item => item.Title).ShouldBe(["Tin số 1"]);
        line.Seconds.ShouldBeLessThan(line.Planned);
    }

    [StoreFact]
    public async Task A_text_that_is_read_again_on_another_day_is_read_once_here_and_who_approved_the_programme_approved_it()
    {
        await using var bench = await OperatorBench.Open("Một.");
        await bench.Enter();
        await bench.Desk.Service<Database>().Write(async session =>
        {
            await session.Run("INSERT INTO bulletin (id, account_id, day, start, minutes, created) VALUES ('mai', @Id, '2026-10-06', 301, 15, 0)", new { bench.Station.Id });
            await session.Run("INSERT INTO bulletin_entry (id, bulletin_id, position, kind, post_id, title, text, content_hash, by_hand) SELECT 'lai', 'mai', 1, 1, post_id, title, text, content_hash, 1 FROM bulletin_entry WHERE kind = 0");
            await session.Run("INSERT INTO bulletin_approval (id, bulletin_id, hash, reading, person, at) SELECT 'duyet', id, 'h', 'r', 'Bà Chủ tịch', 0 FROM bulletin WHERE day = '2026-10-05' AND start = 1020");
        });
        bench.Desk.Clock.Advance(TimeSpan.FromHours(9));

        await bench.Press(await bench.See(bench.Today), 0);

        var line = (await Log(bench)).Single();
        (await bench.Desk.Service<BroadcastStore>().Items(line.Id)).Select(item => item.Title).ShouldBe(["Tin số 1"]);
        line.Approver.ShouldBe("Bà Chủ tịch");
    }

    [StoreFact]
    public async Task An_urgent_notice_stands_on_top_until_it_was_read()
    {
        await using var bench = await OperatorBench.Open("Nước lũ đang lên. Bà con sơ tán ngay.");
        await bench.Enter();
        (await bench.See($"{bench.Link}/khan-cap")).QuerySelectorAll("article").ShouldBeEmpty();
        await Urgent(bench);

        (await bench.See(bench.Today)).QuerySelector(".urgent")!.TextContent.ShouldContain("Bà con sơ tán ngay.");
        (await bench.See($"{bench.Link}/khan-cap")).QuerySelectorAll("article").ShouldHaveSingleItem().TextContent.ShouldContain("Ông Chủ tịch");
        bench.Desk.Clock.Advance(TimeSpan.FromHours(9));
        await bench.Press(await bench.See(bench.Today), 0);

        (await bench.See(bench.Today)).QuerySelector(".urgent").ShouldBeNull();
    }

    [StoreFact]
    public async Task Wrong_pins_wait_and_then_nobody_new_gets_in_while_who_is_in_reads_on()
    {
        await using var bench = await OperatorBench.Open("Một.");
        await bench.Enter();
        using var stranger = OperatorBench.NewPhone(bench.Desk);
        var wrong = bench.Pin == "000111" ? "111000" : "000111";

        for (var tried = 0; tried < 5; tried++)
            (await bench.Enter(wrong, stranger)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await bench.Enter(bench.Pin, stranger)).Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("phút");
        for (var tried = 5; tried < OperatorLinks.MostWrong; tried++)
        {
            bench.Desk.Clock.Advance(TimeSpan.FromMinutes(16));
            await bench.Enter(wrong, stranger);
        }
        bench.Desk.Clock.Advance(TimeSpan.FromMinutes(16));

        (await bench.Enter(bench.Pin, stranger)).Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("bị khóa");
        (await bench.Get(bench.Today)).Status.ShouldBe(HttpStatusCode.OK);
        (await bench.Desk.Service<Database>().Read(session => session.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'operator.lock'"))).ShouldBe(1);
    }

    [StoreFact]
    public async Task Without_the_pin_in_this_very_browser_nothing_is_shown_taken_or_served()
    {
        await using var bench = await OperatorBench.Open("Một.");

        (await bench.Get(bench.Today)).ShouldBe((HttpStatusCode.SeeOther, bench.Link));
        (await bench.Sync((TimeSpan.Zero, Fields("phone-tick-000001", "2026-10-05", ("ket-qua", "1"), ("vi-sao", "0"))))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await bench.Get($"{bench.Link}/khan-cap")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await bench.Get($"{bench.Link}/goi.html")).ShouldBe((HttpStatusCode.SeeOther, bench.Link));
        (await Log(bench)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_new_link_ends_the_one_before_and_a_revoked_one_opens_nothing()
    {
        await using var bench = await OperatorBench.Open("Một.");
        await bench.Enter();
        var before = bench.Link;

        await bench.Make();
        (await bench.Get($"{before}/2026-10-05")).Status.ShouldBe(HttpStatusCode.NotFound);
        await bench.Enter();
        (await bench.Get(bench.Today)).Status.ShouldBe(HttpStatusCode.OK);
        await bench.Desk.Press($"/so-phat-thanh/{bench.Station.Id}/truc-may", "thoi");
        (await bench.Get(bench.Today)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await bench.Get("/truc-may/khong-co")).Status.ShouldBe(HttpStatusCode.NotFound);
        await bench.Make();
        bench.Desk.Clock.Advance(OperatorLinks.Life);
        (await bench.Get(bench.Link)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [StoreFact]
    public async Task By_the_public_address_this_door_opens_and_no_other()
    {
        await using var bench = await OperatorBench.Open("Một.");
        bench.Phone.DefaultRequestHeaders.Host = "muongsang.example";
        bench.Phone.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        bench.Phone.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var content = new FormUrlEncodedContent([new("ten", OperatorBench.Reader), new("pin", bench.Pin)]);
        using var entered = await bench.Phone.PostAsync(bench.Link, content);
        entered.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldContain("secure", Case.Insensitive, "behind HTTPS the browser holds it for HTTPS alone");
        foreach (var inside in new[] { "/radio", $"/radio/{bench.Station.Id}", $"/so-phat-thanh/{bench.Station.Id}/truc-may", "/dang-nhap" })
            (await bench.Get(inside)).Status.ShouldBe(HttpStatusCode.NotFound, inside);
        using var door = await bench.Phone.GetAsync(bench.Link);
        (door.StatusCode, door.Headers.GetValues("Referrer-Policy").Single(), door.Headers.CacheControl!.NoStore).ShouldBe((HttpStatusCode.OK, "same-origin", true));
    }

    [StoreFact]
    public async Task What_the_store_keeps_of_a_link_and_of_a_pin_opens_nothing()
    {
        await using var bench = await OperatorBench.Open("Một.");
        await bench.Enter();
        var secret = bench.Link[(bench.Link.LastIndexOf('/') + 1)..];

        var kept = await bench.Desk.Service<Database>().Read(session => session.List<string>("SELECT l.id || l.hash || l.pin || s.hash FROM operator_link l JOIN operator_sitting s ON s.link_id = l.id"));

        kept.ShouldHaveSingleItem().ShouldNotContain(secret);
        kept[0].ShouldNotContain(bench.Pin);
        (await bench.Desk.Service<Database>().Read(session => session.List<string>("SELECT detail FROM audit"))).ShouldAllBe(line => !line.Contains(secret, StringComparison.Ordinal) && !line.Contains(bench.Pin, StringComparison.Ordinal));
    }

    [StoreFact]
    public async Task An_editor_and_an_administrator_make_a_link_and_nobody_else()
    {
        await using var bench = await OperatorBench.Open();
        foreach (var (role, may) in new[] { (PersonRole.Editor, true), (PersonRole.Administrator, true), (PersonRole.Operator, false), (PersonRole.Approver, false), (PersonRole.Viewer, false) })
        {
            await bench.Desk.As($"Người {role}", role);
            (await bench.Desk.Status($"/so-phat-thanh/{bench.Station.Id}/truc-may")).ShouldBe(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, role.ToString());
        }
    }

    /// <summary>A full day: two quarters of an hour, each read at 190 syllables a minute.</summary>
    [Fact]
    public async Task A_full_day_is_below_sixty_kilobytes_before_its_first_script()
    {
        var quarter = string.Concat(Enumerable.Repeat("Ủy ban nhân dân xã mời toàn thể bà con các bản đến nhà văn hóa. ", 75));
        await using var bench = await OperatorBench.Open(quarter, quarter);
        await bench.Enter();
        await bench.Desk.Service<Database>().Write(session => session.Run("UPDATE bulletin_entry SET bulletin_id = (SELECT id FROM bulletin WHERE day = '2026-10-05' AND start = 1020)"));
        var html = await bench.Phone.GetStringAsync(bench.Today);
        var page = await bench.See(bench.Today);
        page.QuerySelectorAll("[data-s]").Length.ShouldBeGreaterThan(140);

        var script = html.IndexOf("<script", StringComparison.Ordinal);
        var css = Encoding.UTF8.GetByteCount(await bench.Phone.GetStringAsync(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")));
        var before = Encoding.UTF8.GetByteCount(html[..script]);

        (before + css).ShouldBeLessThan(60 * 1024, $"{before} of the page, {css} of its style");
        html[script..].Split("<script").Length.ShouldBe(2, "one script, and nothing to read behind it");
        html[script..].ShouldNotContain("<p");
    }

    [StoreFact]
    public async Task The_pack_has_four_days_and_the_worker_reaches_as_far_as_its_address()
    {
        await using var bench = await OperatorBench.Open("Mời bà con họp bản.");
        await bench.Enter();

        (await bench.Phone.GetStringAsync($"{bench.Link}/goi.html")).ShouldContain("<p>Mời bà con họp bản.</p>");
        (await bench.Phone.GetStringAsync($"{bench.Link}/goi.txt")).ShouldContain("Mời bà con họp bản.");
        using var docx = new ZipArchive(await bench.Phone.GetStreamAsync($"{bench.Link}/goi.docx"));
        docx.GetEntry("word/document.xml").ShouldNotBeNull();
        (await bench.Get($"{bench.Link}/goi.exe")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var worker = await bench.Phone.GetAsync("/truc-may/sw.js");
        (worker.StatusCode, worker.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "text/javascript"));
        (await worker.Content.ReadAsStringAsync()).ShouldContain("truc-may");
    }

    private static (string, string)[] Fields(string id, string day, params (string, string)[] more) => [("ma", id), ("ngay", day), ("gio", "17:00"), .. more];

    private static Task<IReadOnlyList<Broadcast>> Log(OperatorBench bench) => bench.Desk.Service<BroadcastStore>().Of(bench.Station.Id, Monday, Monday.AddDays(1));

    /// <summary>The first item of the programme was sent as urgent.</summary>
    private static Task Urgent(OperatorBench bench) => bench.Desk.Service<Database>().Write(async session =>
    {
        var at = bench.Desk.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        var item = await session.Value<string>("SELECT p.item_id FROM post p JOIN bulletin_entry e ON e.post_id = p.id ORDER BY e.position LIMIT 1");
        await session.Run("INSERT INTO approval (id, unit_id, item_id, revision, person, at) VALUES ('khan-cap', @unit, @item, 1, 'Chị Lan', @at)", new { unit = bench.Desk.Unit.Id, item, at });
        await session.Run("UPDATE post SET approval_id = 'khan-cap' WHERE item_id = @item", new { item });
        var leader = (await session.Value<string>("SELECT id FROM person LIMIT 1"))!;
        await session.Run("INSERT INTO approval_urgent (approval_id, unit_id, item_id, person, approver_id, approver, why, at) VALUES ('khan-cap', @unit, @item, 'Chị Lan', @leader, 'Ông Chủ tịch', 'Lũ', @at)",
            new { unit = bench.Desk.Unit.Id, item, leader, at });
    });
}
