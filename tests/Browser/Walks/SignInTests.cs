using Campaigns.Desk.People;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>Getting in, and being kept out.</summary>
public sealed class SignInTests
{
    private const string Password = "bốn từ dễ nhớ";

    [BrowserFact]
    public async Task Who_signs_in_is_led_to_the_page_they_asked_for_and_out_again()
    {
        await using var desk = await BrowserDesk.Open();
        await desk.Person("hoa", "Lò Thị Hoa", Password, PersonRole.Editor);
        await using var seat = await desk.Guest(Seat.Phone);

        await seat.Go("/tin-bai?tim=họp");
        await Enter(seat, "hoa", Password);
        await Assertions.Expect(seat.Page.Locator("[name=tim]")).ToHaveValueAsync("họp");
        await seat.Follow("Lò Thị Hoa");
        await seat.Press("Đăng xuất");
        await seat.Go("/tin-bai");

        seat.Page.Url.ShouldContain("/dang-nhap");
        seat.IsWell();
    }

    [LanFact]
    public async Task Another_machine_of_the_office_signs_in_over_http()
    {
        await using var desk = await BrowserDesk.Open(urls: $"http://{LanFactAttribute.Address}:0");
        await desk.Person("hoa", "Lò Thị Hoa", Password, PersonRole.Editor);
        await using var seat = await desk.Guest();
        await seat.Go("/tin-bai");
        (await seat.Page.EvaluateAsync<bool>("isSecureContext")).ShouldBeFalse();

        await Enter(seat, "hoa", Password);

        await Assertions.Expect(seat.Page.Locator("[name=tim]")).ToBeVisibleAsync();
        seat.IsWell();
    }

    [BrowserFact]
    public async Task After_five_wrong_passwords_the_right_one_has_to_wait()
    {
        await using var desk = await BrowserDesk.Open();
        await desk.Person("hoa", "Lò Thị Hoa", Password, PersonRole.Editor);
        await using var seat = await desk.Guest();
        await seat.Go("/dang-nhap");
        for (var time = 0; time < 5; time++)
        {
            await Enter(seat, "hoa", $"không phải {time}");
            await seat.Sees("Tên đăng nhập hoặc mật khẩu không đúng.");
        }

        await Enter(seat, "hoa", Password);

        await seat.Sees("Sai nhiều lần rồi.");
        seat.IsWell();
    }

    [BrowserFact]
    public async Task Who_is_locked_out_while_at_work_is_at_the_sign_in_with_the_next_press()
    {
        await using var desk = await BrowserDesk.Open();
        await using var hoa = await desk.As("Lò Thị Hoa", roles: PersonRole.Editor);
        await using var administrator = await desk.As("Nguyễn Văn An", roles: PersonRole.Administrator);
        await hoa.Go("/tin-bai");

        await administrator.Go("/cai-dat/nguoi-dung");
        await administrator.Follow("Lò Thị Hoa");
        await administrator.Press("Khóa");
        await administrator.Sees("đang khóa");
        await hoa.Follow("Lịch đăng");

        hoa.Page.Url.ShouldContain("/dang-nhap");
        administrator.IsWell();
    }

    internal static async Task Enter(Seat seat, string login, string password)
    {
        await seat.Type("Tên đăng nhập", login);
        await seat.Type("Mật khẩu", password);
        await seat.Press("Đăng nhập");
    }
}
