using Campaigns.Content.Collecting;
using Campaigns.Content.Records;
using Campaigns.Desk.People;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>Figures asked for at a desk, given on a phone of 390 pixels without an account, and accepted.</summary>
public sealed class CollectingTests
{
    [BrowserFact]
    public async Task A_hamlet_answers_by_its_link_on_a_phone_and_the_desk_accepts()
    {
        await using var desk = await BrowserDesk.Open();
        await using var seat = await desk.As("Lò Thị Hoa", roles: PersonRole.Editor);
        await desk.Service<ContributorStore>().Take(desk.Unit.Id, [new("Bản Áng", ContributorKind.Hamlet, "")], "Lò Thị Hoa");
        await seat.Go($"/thu-so-lieu/don-vi/{desk.Unit.Id}/moi");
        await seat.Type("Tên đợt thu", "Số liệu quý này");
        await seat.Press("Mở đợt thu");
        await seat.Press("Tạo liên kết và lời nhắc");
        var message = await seat.Page.Locator("textarea[readonly]").InputValueAsync();
        var link = new Uri(message.Split(' ', '\n').Single(word => word.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;

        await using var phone = await desk.Guest(Seat.Phone);
        await phone.Go(link);
        (await Width.TooMuch(phone)).ShouldBeEmpty();
        (await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi", Exact = true }).BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(44);
        await phone.Page.Locator("#so-buoi").FillAsync("1.250");
        await phone.Type("Họ tên người gửi", "Lò Văn Pâng");
        await phone.Press("Gửi");
        await phone.Sees("Cảm ơn, đã nhận được.");
        phone.IsWell();

        await seat.Go("/thu-so-lieu");
        await seat.Follow("Số liệu quý này");
        await seat.Follow("Bản Áng");
        await seat.Press("Nhận số liệu");
        await seat.Sees("đã nhận");

        (await desk.Service<FigureStore>().List([desk.Unit.Id], new(2000, 1, 1), new(2100, 1, 1))).Rows.ShouldHaveSingleItem().Value.ShouldBe(1_250);
        seat.IsWell();
    }
}
