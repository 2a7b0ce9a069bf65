using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Content.Templates;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Campaigns;
using Campaigns.Scheduler.Posts;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Campaigns.Desk.Browser;

/// <summary>
/// The week of a communication centre, from a plan to a correction of what is out: an editor at a screen, an approver and an operator with
/// phones, an administrator. Taps are counted; typing is none.
/// </summary>
[TakesMinutes]
public sealed class WeekTests(ITestOutputHelper output)
{
    private const string Title = "Lịch tiêm chủng mở rộng", Wrong = "Trạm y tế xã tiêm chủng sáng thứ Năm, từ 7 giờ đến 11 giờ.", Right = "Tiêm chủng từ 7 giờ 30 phút, không phải 7 giờ.";

    /// <summary>More than this for the whole week would be a desk that has become harder to use.</summary>
    private const int MostTaps = 60;

    [BrowserFact]
    public async Task A_week_is_walked_from_a_plan_to_a_correction_after_publication()
    {
        await using var desk = await BrowserDesk.Open(Role.All);
        // A plan has no page of its own yet: it comes by the verbs' services.
        (await desk.Service<PlanImport>().Keep(desk.Service<TemplateFolder>().Find("plans/ke-hoach-tuyen-truyen-muong-sang.docx")!, desk.Unit)).Ok.ShouldBeTrue();
        var today = desk.Unit.Today(TimeProvider.System);
        var campaign = (await desk.Service<CampaignPosts>().Plan("10-10", today.DayOfYear < 250 ? today.Year : today.Year + 1, desk.Unit)).Value!;
        await using var editor = await desk.As("Lò Thị Hoa", roles: [PersonRole.Editor, PersonRole.Publisher]);
        await using var approver = await desk.As("Quàng Văn Minh", Seat.Phone, roles: PersonRole.Approver);
        await using var operate = await desk.As("Cà Văn Toản", Seat.Phone, roles: PersonRole.Operator);
        await using var administrator = await desk.As("Nguyễn Văn An", roles: PersonRole.Administrator);

        await editor.Plainly();
        await Monday(editor, campaign.Items[0].Beat.ItemId, desk);
        await Tuesday(approver);
        await Wednesday(editor, desk);
        await Thursday(operate);
        await Friday(editor, approver, administrator);

        var seats = new[] { ("editor", editor), ("approver", approver), ("operator", operate), ("administrator", administrator) };
        foreach (var (_, seat) in seats)
            seat.IsWell();
        var taps = seats.Sum(s => s.Item2.Taps);
        output.WriteLine($"The week: {taps} taps ({string.Join(", ", seats.Select(s => $"{s.Item1} {s.Item2.Taps}"))}).");
        taps.ShouldBeLessThanOrEqualTo(MostTaps);
    }

    /// <summary>The editor finds the campaign's first item, sends it for approval, and writes what came in today for every channel.</summary>
    private static async Task Monday(Seat editor, string first, BrowserDesk desk)
    {
        var title = (await desk.Service<ItemStore>().Find(first))!.Title;
        await editor.Go("/");
        await editor.Follow("Tin, bài");
        await editor.Follow(title);
        await editor.Press("Gửi duyệt");
        await editor.Sees("Đã lưu và gửi duyệt.");
        await editor.Follow("Tin, bài");
        await editor.Follow("Viết tin mới");
        await editor.Type("Tiêu đề", Title);
        await editor.Press("Bắt đầu viết");
        await editor.Page.Locator("#loi-bai").FillAsync($"{Wrong}\n\nBà con nhớ mang theo sổ tiêm của cháu.");
        await editor.Sees("Đã giữ trên máy chủ lúc");
        foreach (var channel in await editor.Page.Locator("input[name=kenh]").AllAsync())
            await editor.Tap(channel);
        await editor.Page.Locator("#gio").FillAsync(Clock.ThisMinute());
        await editor.Press("Thêm vào lịch");
        await editor.Sees("Đã đổi lịch đăng.");
        await editor.Press("Gửi duyệt");
        await editor.Sees("Đã lưu và gửi duyệt.");
    }

    /// <summary>The leader, on a phone, reads and approves both.</summary>
    private static async Task Tuesday(Seat approver)
    {
        await approver.Go("/");
        await approver.FollowWaiting("Duyệt");
        await approver.Follow(Title);
        await approver.Sees(Wrong);
        await approver.Press("Duyệt");
        await approver.Sees("được Quàng Văn Minh duyệt lúc");
        await approver.Tap(approver.Page.Locator(".hand-back").First);
        await approver.Tap(approver.Page.Locator("input[name=tin]").First);
        await approver.Press("Duyệt các tin, bài đã chọn");
        await approver.Sees("Đã duyệt 1 tin, bài.");
    }

    /// <summary>What was approved is out on every channel; the editor looks at it where citizens do.</summary>
    private static async Task Wednesday(Seat editor, BrowserDesk desk)
    {
        var posts = (await desk.Service<PostList>().Find(new PostQuery())).Where(post => post.Title == Title).ToArray();
        posts.Length.ShouldBe(4);
        foreach (var post in posts)
            await editor.Until($"/bai-dang/{post.Id}", "Bài này: đã đăng.");
        await editor.Go("/");
        await editor.Sees("Mọi việc đều ổn.");
        await editor.Tap(editor.Page.Locator("section[aria-labelledby=da-dang] li").Filter(new() { HasText = "Trang thông tin điện tử" }).GetByRole(AriaRole.Link, new() { Name = Title, Exact = true }).First);
        await editor.Sees(Wrong);
    }

    /// <summary>The operator reads the programme from a phone.</summary>
    private static async Task Thursday(Seat operate)
    {
        await operate.Go("/");
        await operate.Follow("Phát thanh");
        var programme = await Clock.Programme(operate);
        await operate.Go(programme);
        await operate.Sees("Bà con nhớ mang theo sổ tiêm của cháu.");
        (await Width.TooMuch(operate)).ShouldBeEmpty();
    }

    /// <summary>A mistake is found: the editor drafts the correction, the leader approves it, it goes out; the administrator finds who did what.</summary>
    private static async Task Friday(Seat editor, Seat approver, Seat administrator)
    {
        await editor.Go("/");
        await editor.Tap(editor.Page.GetByRole(AriaRole.Link, new() { Name = $"Diễn biến: {Title}", Exact = true }).First);
        await editor.Tap(editor.Page.Locator("summary").Filter(new() { HasText = "Đính chính" }));
        await editor.Type("Nội dung đúng", Right);
        await editor.Press("Soạn bài đính chính");
        await editor.Sees($"Đính chính: {Title}");
        await editor.Follow("Mở tin, bài");
        var item = new Uri(editor.Page.Url).AbsolutePath;
        var moves = await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Dời", Exact = true }).CountAsync();
        for (var move = 0; move < moves; move++)
        {
            await editor.Page.Locator("[name^=gio-]").Nth(move).FillAsync(Clock.ThisMinute());
            await editor.Tap(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Dời", Exact = true }).Nth(move));
            await editor.Sees("Đã đổi lịch đăng.");
        }
        await editor.Press("Gửi duyệt");
        await editor.Sees("Đã lưu và gửi duyệt.");
        await approver.Go("/");
        await approver.FollowWaiting("Duyệt");
        await approver.Follow($"Đính chính: {Title}");
        await approver.Press("Duyệt");
        await approver.Sees("được Quàng Văn Minh duyệt lúc");
        await editor.Go(item);
        foreach (var post in await editor.Page.Locator(".writing-posts a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))"))
            await editor.Until(post, "Bài này: đã đăng.");
        await administrator.Go("/");
        await administrator.Follow("Cài đặt");
        await administrator.Follow("Nhật ký");
        await administrator.Sees("Quàng Văn Minh");
    }
}
