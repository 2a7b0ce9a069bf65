using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Desk.Feeds;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>
/// Words that would be script in every field there is: nothing of them runs, and nothing of them is even refused by the browser, which
/// would tell that it had become more than words.
/// </summary>
[TakesMinutes]
public sealed class InjectionTests
{
    private const string Short = "\"><img src=x onerror=__xss()>";

    private static readonly string[] Attacks =
    [
        "<script>__xss()</script>", "</textarea></title></script><svg onload=__xss()>", "' onfocus=__xss() autofocus x='", "<iframe srcdoc='<script>parent.__xss()</script>'></iframe>",
        "[x](javascript:__xss()) ![x](x\"onerror=__xss()//)", "<a href=javascript:__xss()>x</a><base href=//evil.example>", "<div hx-get=/ hx-on:load=__xss() hx-trigger=load>x</div>",
        "{{constructor.constructor('__xss()')()}}<!--", "\u202E</option></select><details open ontoggle=__xss()>", Short,
    ];

    // Counts what runs; a picture that the attack would load is a request to a name that nothing else has.
    private const string Watch = "window.__ran = 0; window.__xss = () => { window.__ran++; };";

    private const string Harmless = """
        () => window.__ran === 0 && document.querySelectorAll("iframe, base, [onerror], [onload], [onfocus], [ontoggle], [href^='javascript' i], main [hx-on\\:load], img[src='x']").length === 0
        """;

    [BrowserFact]
    public async Task No_field_of_the_store_becomes_more_than_words_on_any_page()
    {
        await using var desk = await BrowserDesk.Open();
        var paths = await Fill(desk);
        await using var seat = await Watched(desk);

        foreach (var path in paths)
        {
            (await seat.Go(path)).Status.ShouldBeLessThan(500, path);
            (await seat.Page.EvaluateAsync<bool>(Harmless)).ShouldBeTrue(path);
        }
        seat.IsWell();
    }

    [BrowserFact]
    public async Task Every_column_of_prose_is_words_on_every_page_there_is()
    {
        var sample = await SampleDesk.Own();
        await WordsOnly(sample);
        await using var seat = await Watched(sample.Desk);
        await using var guest = await sample.Desk.Guest();
        await guest.Context.AddInitScriptAsync(Watch);
        var seen = 0;

        foreach (var page in DeskPage.All)
        {
            var one = page.Guest ? guest : seat;
            (await one.Go(page.On(sample))).Status.ShouldBeLessThan(500, page.Path);
            (await one.Page.EvaluateAsync<bool>(Harmless)).ShouldBeTrue(page.Path);
            seen += (await one.Page.ContentAsync()).Contains("__xss", StringComparison.Ordinal) ? 1 : 0;
        }
        // The words are there to be seen, or nothing was tried.
        seen.ShouldBeGreaterThan(DeskPage.All.Count / 2);
        seat.IsWell();
        guest.IsWell();
    }

    [BrowserFact]
    public async Task What_is_typed_into_the_fields_of_the_pages_comes_back_as_words()
    {
        await using var desk = await BrowserDesk.Open();
        await using var seat = await Watched(desk);
        foreach (var attack in Attacks)
        {
            await seat.Go("/tin-bai");
            await seat.Page.Locator("[name=tim]").FillAsync(attack);
            await seat.Page.Locator("[name=tim]").PressAsync("Enter");
            await Assertions.Expect(seat.Page.Locator("[name=tim]")).ToHaveValueAsync(attack);
            (await seat.Page.EvaluateAsync<bool>(Harmless)).ShouldBeTrue(attack);
        }
        await seat.Go("/tin-bai/moi");
        await seat.Type("Tiêu đề", Short);
        await seat.Press("Bắt đầu viết");
        await seat.Page.Locator("#loi-bai").FillAsync(string.Join("\n\n", Attacks));
        foreach (var field in new[] { "tom-tat", "tac-gia", "chuyen-muc", "the", "khau-hieu", "chu-de", "doi-tuong", "nguoi-viet", "ngon-ngu" })
            await seat.Page.Locator($"[name='{field}']").FillAsync(Short);
        await seat.Sees("Đã giữ trên máy chủ lúc");
        (await seat.Page.EvaluateAsync<bool>(Harmless)).ShouldBeTrue();
        await Posting(seat, "/luu", "Lưu");
        (await seat.Page.EvaluateAsync<bool>(Harmless)).ShouldBeTrue();
        await seat.Go("/cai-dat/nguoi-dung");
        await seat.Type("Họ và tên", Short);
        await seat.Type("Tên đăng nhập", "xss");
        await seat.Tap(seat.Page.GetByLabel("người xem"));
        await seat.Press("Thêm người");
        await seat.Sees("Đây là liên kết đặt mật khẩu.");
        (await seat.Page.EvaluateAsync<bool>(Harmless)).ShouldBeTrue();
        seat.IsWell();
    }

    [BrowserFact]
    public async Task The_name_of_a_file_is_words_too()
    {
        await using var desk = await BrowserDesk.Open();
        var (item, hand) = (await WritingTests.Item(desk), await Account(desk, "Nhóm"));
        var at = TimeProvider.System.GetUtcNow();
        await desk.Service<PostStore>().Plan([new NewPost(desk.Unit.Id, item.Id, hand.Id, at, at.AddHours(5))]);
        await desk.Service<Database>().Write(session => session.Run("UPDATE post SET state = @state", new { state = PostState.Waiting }));
        await using var seat = await Watched(desk);
        await seat.Go($"/dang-tay/{(await desk.Service<PostList>().Find(new PostQuery()))[0].Id}");

        await seat.Page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "\"><img src=x onerror=__xss()>.png", MimeType = "image/png", Buffer = "không phải ảnh"u8.ToArray() });
        await Posting(seat, "/da-dang", "Đã đăng");

        (await seat.Page.EvaluateAsync<bool>(Harmless)).ShouldBeTrue();
        seat.IsWell();
    }

    /// <summary>Writes an attack into whatever people, platforms and files can put words into. Ids, numbers, dates, hashes and what a program alone writes stay.</summary>
    private static async Task WordsOnly(SampleDesk sample)
    {
        var desk = sample.Desk;
        await desk.Service<Content.Remarks.RemarkStore>().Add(sample.Rows["asked"], SampleDesk.Leader, "Lời.");
        await desk.Service<Content.Library.LibraryStore>().Add(desk.Unit.Id, new Content.Library.LibraryNotes { Title = "Đoạn", Body = "Lời." }, SampleDesk.Everybody);
        await desk.Service<StepDesk>().Save(desk.Unit.Id, [new ApprovalStep { Id = "", Name = "Ban", TakerUnit = desk.Unit.Id }], SampleDesk.Everybody);
        await desk.Service<Content.Units.UnitStore>().Save(desk.Unit with { Settings = desk.Unit.Settings with { Names = [Short], Contact = Short, SourceLine = Short, ProperNames = [Short], Readings = new Dictionary<string, string> { [Short] = Short } } });
        await desk.Service<Database>().Write(async session =>
        {
            foreach (var (table, columns) in Prose)
                foreach (var column in columns.Split(' '))
                    await session.Run($"UPDATE {table} SET {column} = @words", new { words = Attacks[(table.Length + column.Length) % Attacks.Length] });
            // Names are unique.
            await session.Run("UPDATE person SET name = name || @Short", new { Short });
            await session.Run("UPDATE account SET name = @Short || id", new { Short });
            await session.Run("UPDATE section SET name = @Short || id, category = @Short || id", new { Short });
            await session.Run("INSERT INTO station_surge (id, account_id, name, first_day, last_day, days, starts, minutes, created) SELECT id, id, @Short, '2026-01-01', '2099-12-31', 127, '660', 10, 0 FROM account WHERE kind = @Radio", new { Short, ChannelKind.Radio });
            await session.Run("UPDATE item SET tags = @list, slogans = @list, authors = @list", new { list = System.Text.Json.JsonSerializer.Serialize(new[] { Short }) });
            await session.Run("INSERT INTO notice (id, unit_id, cause, subject, text, created, tries) SELECT 'n', id, '0:x', @Short, @Short, @now, 0 FROM unit", new { Short, now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() });
            await session.Run("INSERT INTO store_flag (name, value) VALUES ('hold', @Short)", new { Short });
        });
    }

    private static readonly Dictionary<string, string> Prose = new()
    {
        ["unit"] = "name place province", ["item"] = "title summary body radio section theme audience person language", ["account"] = "inactive_why", ["post"] = "why", ["post_change"] = "reason why person", ["attempt"] = "answer worker",
        ["activity"] = "title place person measure outcome sender", ["activity_picture"] = "alt",
        ["approval"] = "person void_why for_person", ["approval_act"] = "step_name person void_why", ["approval_step"] = "name", ["assisted_post"] = "taken_by closed_by note",
        ["calendar_feed"] = "name person", ["campaign"] = "name", ["campaign_task"] = "person", ["collecting_round"] = "title words", ["collecting_part"] = "reason", ["collecting_photo"] = "caption", ["contributor"] = "contact", ["card"] = "alt", ["budget_line"] = "title note", ["figure"] = "name measure source note person", ["misinformation"] = "place words told answer person", ["question"] = "asker way words answer person", ["follower_message"] = "proposed_by why", ["library"] = "title alt credit consent body person", ["notice"] = "subject text", ["outside_post"] = "text section theme",
        ["plan"] = "kind number issuer title file_name aside_by aside_why", ["plan_mend"] = "person", ["plan_task"] = "text", ["plan_task_close"] = "reason person", ["target_reading"] = "source", ["portal_page"] = "title description picture_alt section campaign theme", ["remark"] = "words person", ["report"] = "title reporter receiver signer person", ["submission"] = "person note returned_by word", ["person_session"] = "address browser",
        ["worker"] = "machine", ["bulletin_entry"] = "title text",
    };

    private static Task Posting(Seat seat, string address, string button) => seat.Leave(() =>
        seat.Page.RunAndWaitForResponseAsync(() => seat.Press(button), answer => answer.Request.Method == "POST" && answer.Url.EndsWith(address, StringComparison.Ordinal)));

    private static async Task<Seat> Watched(BrowserDesk desk)
    {
        var seat = await desk.As("Lò Thị Hoa");
        await seat.Plainly();
        await seat.Context.AddInitScriptAsync(Watch);
        return seat;
    }

    /// <summary>Everything that has a name, a title or words of its own; the pages that show it.</summary>
    private static async Task<IReadOnlyList<string>> Fill(BrowserDesk desk)
    {
        var unit = desk.Unit;
        await desk.Service<Content.Units.UnitStore>().Save(unit with { Name = $"UBND {Short}", Place = $"xã {Short}", Settings = unit.Settings with { Names = [Short], Hashtags = ["xss"], Contact = Short } });
        var hand = await Account(desk, Short);
        var person = await desk.Person("xau", Short, null, PersonRole.Editor);
        await desk.Service<FeedStore>().Add(unit.Id, Short, Short, default);
        var paths = new List<string>
        {
            "/", "/tin-bai", "/duyet", "/lich", "/lich?xem=tuan", "/lich?xem=danh-sach", "/lich/dia-chi", "/hang-cho", $"/hang-cho/{hand.Id}", "/dang-tay", "/kenh", "/kenh/ket-noi/facebook", "/cai-dat/nguoi-dung",
            $"/cai-dat/nguoi-dung/{person.Id}", "/cai-dat/nhat-ky", "/cong", $"/cong/{unit.Code}", "/radio", $"/tin-bai?tim={Uri.EscapeDataString(Short)}&tac-gia={Uri.EscapeDataString(Short)}", $"/dang-nhap?ve={Uri.EscapeDataString(Short)}",
            $"/mat-khau/{Uri.EscapeDataString(Short)}", $"/lich?chuyen-muc={Uri.EscapeDataString(Short)}",
        };
        foreach (var attack in Attacks)
        {
            var item = (await desk.Service<ItemStore>().Save(new Item
            {
                Id = Id.New(TimeProvider.System), UnitId = unit.Id, Title = attack, Summary = attack, Body = attack, Radio = attack, Section = Short, Theme = Short, Authors = [Short], Audience = Short, Person = Short, Tags = [Short], Slogans = [attack],
            }, Short)).Value!;
            var at = TimeProvider.System.GetUtcNow();
            await desk.Service<PostStore>().Plan([new NewPost(unit.Id, item.Id, hand.Id, at.AddHours(1), at.AddHours(5))]);
            item = (await desk.Service<SubmissionDesk>().Submit(item.Id, item.Revision, Short, attack)).Value!;
            var post = (await desk.Service<PostList>().Find(new PostQuery { ItemId = item.Id }))[0].Id;
            paths.AddRange([$"/tin-bai/{item.Id}", $"/tin-bai/{item.Id}/lich-su", $"/tin-bai/{item.Id}/infographic", $"/duyet/{item.Id}", $"/bai-dang/{post}", $"/lich/bai/{post}"]);
        }
        await desk.Service<Database>().Write(session => session.Run("UPDATE post SET why = @Short", new { Short }));
        return paths;
    }

    private static Task<Account> Account(BrowserDesk desk, string name) =>
        desk.Service<AccountStore>().Save(new Account { Id = Id.New(TimeProvider.System), UnitId = desk.Unit.Id, Kind = ChannelKind.Assisted, Name = name });
}
