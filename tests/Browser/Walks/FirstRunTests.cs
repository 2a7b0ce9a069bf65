using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>From an empty store to a post that is out and a script on paper, without a line of documentation.</summary>
public sealed partial class FirstRunTests
{
    private const string Password = "bốn từ dễ nhớ", Title = "Lịch tiêm chủng tháng này";

    [BrowserFact]
    public async Task Who_holds_the_code_of_the_terminal_gets_from_an_empty_store_to_an_approved_post_and_a_printed_script()
    {
        using var folder = new TempFolder();
        var settings = folder.File("settings.json");
        await File.WriteAllTextAsync(settings, "{}");
        var data = folder.File("data");
        using var program = WorkerProcess.Run(data, settings, "serve", "--urls", "http://127.0.0.1:0");
        var invitation = Invitation().Match(await program.Line("nhập mã"));
        await using var seat = await Seat.Take(invitation.Groups["desk"].Value, null, Seat.Screen, dark: false);

        await seat.Plainly();
        await Begin(seat, invitation.Groups["code"].Value);
        await ConnectByHand(seat);
        await AddSomebody(seat);
        await OpenPortal(seat);
        await MakeStation(seat);
        await Write(seat);
        await Approve(seat);
        var paper = await Print(seat);

        paper.Length.ShouldBeGreaterThan(5_000);
        seat.IsWell();
        await program.Stop();
    }

    private static async Task Begin(Seat seat, string code)
    {
        await seat.Go("/");
        seat.Page.Url.ShouldEndWith("/bat-dau");
        await seat.Type("Mã một lần", code.ToLowerInvariant());
        await seat.Type("Tên đơn vị", "UBND xã Mường Sáng");
        await seat.Page.Locator("#tinh").FillAsync("tỉnh Sơn La");
        await seat.Type("Họ và tên", "Nguyễn Văn An");
        await seat.Type("Tên đăng nhập", "an.nv");
        await seat.Type("Mật khẩu mới", Password);
        await seat.Type("Nhập lại mật khẩu mới", Password);
        await seat.Tap(seat.Page.GetByText("Ở đây một mình tôi làm mọi việc"));
        await seat.Press("Lập tài khoản và vào bàn làm việc");
        await Assertions.Expect(seat.Page.GetByRole(AriaRole.Heading, new() { Name = "Hôm nay", Level = 1 })).ToBeVisibleAsync();
    }

    private static async Task ConnectByHand(Seat seat)
    {
        await seat.Follow("Kênh");
        await seat.Follow("Thêm kênh đăng tay");
        await seat.Type("Tên kênh", "Nhóm Zalo bản Nà Ban");
        await seat.Type("Người đăng", "Trưởng bản Lò Văn Toản");
        await seat.Type("Kênh này là gì", "Nhóm Zalo thôn");
        await seat.Press("Thêm kênh");
        await seat.Sees("Nhóm Zalo bản Nà Ban");
    }

    private static async Task OpenPortal(Seat seat)
    {
        await seat.Follow("Kênh");
        await seat.Follow("Mở cổng thông tin");
        await seat.Type("Tên kênh", "Cổng thông tin xã Mường Sáng");
        await seat.Press("Thêm kênh");
        await seat.Sees("Kênh đã sẵn sàng.");
    }

    private static async Task MakeStation(Seat seat)
    {
        await seat.Follow("Kênh");
        await seat.Follow("Thêm đài truyền thanh");
        await seat.Type("Tên kênh", "Đài Truyền thanh xã Mường Sáng");
        await seat.Type("Giờ phát đầu tiên", "05:00");
        await seat.Press("Thêm kênh");
        await seat.Follow("Đặt các khung giờ phát khác và quy định của đài");
        await seat.Type("Giờ bắt đầu", "17:00");
        await seat.Press("Lưu");
        await seat.Sees("Đã lưu khung giờ.");
    }

    private static async Task AddSomebody(Seat seat)
    {
        await seat.Follow("Cài đặt");
        await seat.Follow("Người dùng");
        await seat.Type("Họ và tên", "Quàng Văn Minh");
        await seat.Type("Tên đăng nhập", "minh.qv");
        await seat.Tap(seat.Page.GetByLabel("lãnh đạo duyệt"));
        await seat.Press("Thêm người");
        await seat.Sees("Đây là liên kết đặt mật khẩu.");
    }

    private static async Task Write(Seat seat)
    {
        await seat.Follow("Tin, bài");
        await seat.Follow("Viết tin mới");
        await seat.Type("Tiêu đề", Title);
        await seat.Press("Bắt đầu viết");
        await seat.Page.Locator("#loi-bai").FillAsync("Trạm y tế xã tiêm chủng sáng thứ Năm, từ 7 giờ 30 phút đến 11 giờ.\n\nBà con nhớ mang theo sổ tiêm của cháu.");
        await seat.Sees("chưa lưu thành bản mới");
        foreach (var channel in await seat.Page.Locator("input[name=kenh]").AllAsync())
            await seat.Tap(channel);
        await seat.Page.Locator("#gio").FillAsync(Clock.ThisMinute());
        await seat.Press("Thêm vào lịch");
        await seat.Sees("Đã đổi lịch đăng.");
        await seat.Press("Gửi duyệt");
        await seat.Sees("Đã lưu và gửi duyệt.");
    }

    private static async Task Approve(Seat seat)
    {
        await seat.FollowWaiting("Duyệt");
        await seat.Follow(Title);
        await seat.Press("Duyệt");
        await seat.Sees("Nguyễn Văn An duyệt lúc");
    }

    private static async Task<byte[]> Print(Seat seat)
    {
        await seat.Go("/radio");
        await seat.Until(await Clock.Programme(seat), Title);
        await seat.Sees("Bà con nhớ mang theo sổ tiêm của cháu.");
        return await seat.Page.PdfAsync(new() { Format = "A4" });
    }

    [GeneratedRegex("Mở (?<desk>http://\\S+?)/bat-dau và nhập mã (?<code>[A-Z0-9-]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Invitation();
}
