using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Operators;
using Campaigns.Scheduler.Posts;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>Somebody at a station with a phone of 390 by 844: the network goes between opening and ticking, and the office's machine is off.</summary>
public sealed class OperatorTests
{
    private const string Reader = "Lò Văn Pâng", Host = "muongsang.example";

    [LanFact]
    public async Task On_the_offices_network_a_tick_that_finds_the_machine_off_is_sent_once_it_is_back()
    {
        await using var desk = await BrowserDesk.Open(urls: $"http://{LanFactAttribute.Address}:0");
        var station = await Programme(desk);
        await using var seat = await Seat.Take(desk.Address, null, Seat.Phone, dark: true);
        var link = await Enter(desk, station, seat);
        (await seat.Page.EvaluateAsync<bool>("isSecureContext")).ShouldBeFalse("a browser keeps no page there");
        (await Width.TooMuch(seat)).ShouldBeEmpty();
        (await seat.Page.GetByRole(AriaRole.Button, new() { Name = "Đã phát", Exact = true }).First.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(44);

        await desk.Stop();
        await seat.Press("Đã phát");
        await seat.Sees("Còn 1 lượt đánh dấu chưa gửi");
        await desk.Start();
        await seat.Page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await seat.Sees("Đã ghi vào sổ.");

        var line = (await Log(desk, station)).ShouldHaveSingleItem();
        (line.Outcome, line.Operator.Name).ShouldBe((BroadcastOutcome.Read, Reader));
        await seat.Go(link);
        await seat.Sees("Đã ghi: đã phát");
        seat.IsWell();
    }

    [BrowserFact]
    public async Task Behind_HTTPS_the_page_opens_without_a_network_and_its_ticks_are_sent_once_in_order_also_after_a_lost_answer()
    {
        await using var desk = await BrowserDesk.Open(publicAddress: $"https://{Host}");
        var station = await Programme(desk);
        await using var door = await TlsDoor.Open(desk.Address, Host);
        await using var browser = await Chromium.Believing(Host);
        await using var seat = await Seat.Take(browser, $"https://{Host}:{door.Port}", null, Seat.Phone, dark: false);
        var link = await Enter(desk, station, seat);
        await Kept(seat, link);
        await seat.Context.SetOfflineAsync(true);

        // The network is cut: another page of the same browser opens what was kept.
        await seat.Another(link);
        await seat.Sees("Mời bà con đến nhà văn hóa.");
        await seat.Tap(seat.Page.Locator("summary").Filter(new() { HasText = "Không phát" }).First);
        await seat.Press("Mất điện");
        await seat.Sees("Còn 1 lượt đánh dấu chưa gửi");
        await seat.Press("Đã phát");
        await seat.Sees("Còn 2 lượt đánh dấu chưa gửi");
        door.Losing = 1;
        await seat.Context.SetOfflineAsync(false);
        await seat.Page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await Assertions.Expect(seat.Page.Locator("[data-kept]")).ToBeHiddenAsync();

        var lines = await Log(desk, station);
        lines.Select(line => (line.Outcome, line.Holds)).ShouldBe([(BroadcastOutcome.NotRead, false), (BroadcastOutcome.Read, true)], ignoreOrder: true);
        lines.Single(line => line.Holds).Corrects.ShouldBe(lines.Single(line => !line.Holds).Id);
        door.Losing.ShouldBe(0, "an answer was lost, and what was sent again was not written again");
    }

    [BrowserFact]
    public async Task Behind_HTTPS_with_the_machine_off_the_proxys_error_does_not_take_the_place_of_the_page()
    {
        await using var desk = await BrowserDesk.Open(publicAddress: $"https://{Host}");
        var station = await Programme(desk);
        await using var door = await TlsDoor.Open(desk.Address, Host);
        await using var browser = await Chromium.Believing(Host);
        await using var seat = await Seat.Take(browser, $"https://{Host}:{door.Port}", null, Seat.Phone, dark: false);
        var link = await Enter(desk, station, seat);
        await Kept(seat, link);
        await desk.Stop();

        await seat.Another(link);
        await seat.Sees("Mời bà con đến nhà văn hóa.");
        (await seat.Page.Locator(".days a").CountAsync()).ShouldBe(4);
        await seat.Press("Đã phát");
        await seat.Sees("Còn 1 lượt đánh dấu chưa gửi");
        await desk.Start();
        await seat.Page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await seat.Sees("Đã ghi vào sổ.");
        (await Log(desk, station)).ShouldHaveSingleItem();

        // A link that is revoked leaves nothing in the browser.
        await desk.Service<OperatorLinks>().Revoke(station, "Quản trị", default);
        (await seat.Go(link)).Status.ShouldBe(404);
        await seat.Context.SetOfflineAsync(true);
        (await seat.Go(link)).Status.ShouldBe(503);
    }

    [BrowserFact]
    public async Task Without_scripts_it_is_read_ticked_and_turned_dark()
    {
        await using var desk = await BrowserDesk.Open();
        var station = await Programme(desk);
        await using var context = await (await Chromium.One()).NewContextAsync(new() { BaseURL = desk.Address, JavaScriptEnabled = false, ViewportSize = new() { Width = Seat.Phone, Height = 844 } });
        var page = await context.NewPageAsync();
        var (secret, pin) = await desk.Service<OperatorLinks>().Make(station, "Quản trị", default);
        await page.GotoAsync($"{OperatorPages.Address}/{secret}");
        await page.GetByLabel("Người trực máy").FillAsync(Reader);
        await page.GetByLabel("PIN của đài").FillAsync(pin);
        await page.GetByRole(AriaRole.Button, new() { Name = "Mở trang đọc" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Mời bà con đến nhà văn hóa.")).ToBeVisibleAsync();
        var all = page.Locator(".all");
        await page.Locator(".looks label", new() { HasText = "Nền tối" }).ClickAsync();
        await Assertions.Expect(all).ToHaveCSSAsync("background-color", "rgb(15, 19, 22)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đã phát", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-said]").First).ToContainTextAsync("Đã ghi: đã phát");

        (await Log(desk, station)).ShouldHaveSingleItem().Operator.Name.ShouldBe(Reader);
    }

    [BrowserFact]
    public async Task The_pack_is_read_from_a_file_with_no_server()
    {
        await using var desk = await BrowserDesk.Open();
        var station = await Programme(desk);
        string html;
        await using (var seat = await desk.As("Lò Thị Hoa"))
        {
            await seat.Go($"/so-phat-thanh/{station.Id}");
            html = await (await seat.Context.APIRequest.GetAsync($"{desk.Address}/so-phat-thanh/{station.Id}/goi.html")).TextAsync();
        }
        await desk.Stop();
        var file = Path.Combine(desk.Folder, "goi.html");
        await File.WriteAllTextAsync(file, html);
        await using var context = await (await Chromium.One()).NewContextAsync(new() { Offline = true, ViewportSize = new() { Width = Seat.Phone, Height = 844 } });
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await page.GotoAsync(new Uri(file).AbsoluteUri);

        await Assertions.Expect(page.GetByText("Mời bà con đến nhà văn hóa.")).ToBeVisibleAsync();
        asked.ShouldHaveSingleItem().ShouldStartWith("file:");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(Seat.Phone);
        await page.GetByText("Nền tối").ClickAsync();
        await Assertions.Expect(page.Locator(".all")).ToHaveCSSAsync("background-color", "rgb(18, 22, 26)");
    }

    /// <summary>A station whose programme of a minute ago stands in today's script.</summary>
    private static async Task<Account> Programme(BrowserDesk desk)
    {
        var station = (await desk.Service<AccountStore>().Of(desk.Unit.Id)).First(account => account.Kind == ChannelKind.Radio);
        var item = (await desk.Service<ItemStore>().Save(new Item { Id = Content.Id.New(TimeProvider.System), UnitId = desk.Unit.Id, Title = "Họp bản Nà Ban", Body = "Mời bà con." }, Reader)).Value!;
        var now = TimeProvider.System.GetUtcNow();
        await desk.Service<PostStore>().Plan([new NewPost(desk.Unit.Id, item.Id, station.Id, now.AddHours(3), now.AddHours(8))]);
        var post = (await desk.Service<PostList>().Find(new PostQuery { ItemId = item.Id }))[0].Id;
        var local = desk.Unit.Local(now);
        await desk.Service<Database>().Write(async session =>
        {
            // It began, and was read as it was composed.
            await session.Run("INSERT INTO bulletin (id, account_id, day, start, minutes, created, settled) VALUES ('b', @Id, @day, @start, 15, 0, 1)", new { station.Id, day = $"{local:yyyy-MM-dd}", start = TimeOnly.FromDateTime(local.DateTime).Minutes() });
            await session.Run("INSERT INTO bulletin_entry (id, bulletin_id, position, kind, post_id, title, text, content_hash, by_hand) VALUES ('e', 'b', 1, 0, @post, @Title, 'Mời bà con đến nhà văn hóa. Họp lúc 19h30.', 'hash', 0)", new { post, item.Title });
        });
        return station;
    }

    /// <summary>Types the PIN; the address of today's page, from the root.</summary>
    private static async Task<string> Enter(BrowserDesk desk, Account station, Seat seat)
    {
        var (secret, pin) = await desk.Service<OperatorLinks>().Make(station, "Quản trị", default);
        await seat.Go($"{OperatorPages.Address}/{secret}");
        await seat.Page.GetByLabel("Người trực máy").FillAsync(Reader);
        await seat.Page.GetByLabel("PIN của đài").FillAsync(pin);
        await seat.Press("Mở trang đọc");
        await seat.Sees("Mời bà con đến nhà văn hóa.");
        return new Uri(seat.Page.Url).AbsolutePath;
    }

    /// <summary>Waits until the four days and what they are made of are in the browser.</summary>
    private static async Task Kept(Seat seat, string link) => (await seat.Page.EvaluateAsync<bool>("""
        async ([link, patience]) => {
          for (const end = Date.now() + patience; Date.now() < end; await new Promise(next => setTimeout(next, 100))) {
            const kept = (await (await caches.open('truc-may-1')).keys()).map(request => new URL(request.url).pathname);
            if (kept.includes(link) && kept.filter(path => path.startsWith('/truc-may/')).length === 4 && kept.some(path => path.endsWith('.css')) && kept.some(path => path.endsWith('.js'))) return true;
          }
          return false;
        }
        """, new object[] { link, (int)Seat.Patience })).ShouldBeTrue("the page is not kept in the browser");

    private static Task<IReadOnlyList<Broadcast>> Log(BrowserDesk desk, Account station)
    {
        var today = DateOnly.FromDateTime(desk.Unit.Local(TimeProvider.System.GetUtcNow()).DateTime);
        return desk.Service<BroadcastStore>().Of(station.Id, today.AddDays(-1), today);
    }
}
