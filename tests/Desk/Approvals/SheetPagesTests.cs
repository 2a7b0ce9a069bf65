using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Approvals;

/// <summary>The way on paper: a sheet for exactly one content, and its signature recorded with a photo.</summary>
public sealed class SheetPagesTests
{
    private const string Leader = "Ông Chủ tịch";

    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, .. Enumerable.Range(0, 200).Select(i => (byte)i)];

    [StoreFact]
    public async Task A_sheet_says_what_goes_out_where_and_when_and_names_its_content()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Asked();
        await desk.Person(Leader, desk.Unit.Id, PersonRole.Approver);

        var sheet = await desk.See(await Printed(desk, item));

        var text = sheet.Body!.TextContent;
        text.ShouldContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        text.ShouldContain("UBND XÃ MƯỜNG SÁNG");
        text.ShouldContain("PHIẾU TRÌNH DUYỆT TIN, BÀI");
        text.ShouldContain($"Số: 1/{desk.Unit.Local(desk.Clock.GetUtcNow()).Year}");
        text.ShouldContain("Họp bản Nà Ban");
        text.ShouldContain("Mời bà con đến dự.");
        text.ShouldContain("Kênh Portal: ");
        var seal = (await desk.Service<ApprovalDesk>().Propose(item.Id)).Value!.Seal;
        sheet.QuerySelector(".code")!.TextContent.Replace(" ", "", StringComparison.Ordinal).ShouldBe(seal[..16]);
        sheet.QuerySelector(".qr svg").ShouldNotBeNull();
        // Printed once more it is the same sheet.
        (await Printed(desk, item)).ShouldEndWith((await desk.Service<SheetDesk>().Of(item.Id)).ShouldHaveSingleItem().Id);
    }

    [StoreFact]
    public async Task What_came_back_signed_is_approved_on_paper_and_the_photo_is_kept_inside()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Asked();
        var leader = await desk.Person(Leader, desk.Unit.Id, PersonRole.Approver);
        var sheet = await Printed(desk, item);

        (await Record(desk, sheet, leader.Id)).ShouldBe(HttpStatusCode.Redirect);

        (await desk.Approved(item)).ShouldBeTrue();
        var page = await desk.See($"/duyet/{item.Id}");
        page.Body!.TextContent.ShouldContain("Bản 1 đã được Ông Chủ tịch duyệt lúc");
        page.QuerySelector(".alert-success")!.TextContent.ShouldContain("duyệt trên giấy");
        page.Body.TextContent.ShouldContain("Chị Lan ghi nhận");
        using var photo = await desk.Client.GetAsync($"{sheet}/anh");
        photo.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        (await photo.Content.ReadAsByteArrayAsync()).ShouldBe(Photo);
        (await desk.Status($"/hinh/{(await desk.Service<SheetDesk>().Of(item.Id))[0].Photo}.png")).ShouldBe(HttpStatusCode.NotFound);
        var (person, detail) = await desk.Service<Database>().Read(session => session.First<(string, string)>("SELECT person, detail FROM audit WHERE act = 'item.approve'"));
        (person, detail.Contains("trên giấy: Ông Chủ tịch ký phiếu số 1/", StringComparison.Ordinal)).ShouldBe((WritingBench.Writer, true));
        (await Record(desk, sheet, leader.Id)).ShouldNotBe(HttpStatusCode.Redirect);
    }

    [StoreFact]
    public async Task A_sheet_counts_for_the_content_that_it_shows_alone()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Asked();
        var leader = await desk.Person(Leader, desk.Unit.Id, PersonRole.Approver);
        var sheet = await Printed(desk, item);
        var printed = (await desk.Service<SheetDesk>().Of(item.Id))[0];

        await desk.Queue(item, ChannelKind.Facebook);

        (await Record(desk, sheet, leader.Id)).ShouldBe(HttpStatusCode.Conflict);
        (await desk.Approved(item)).ShouldBeFalse();
        using (var gone = await desk.Client.GetAsync(sheet))
            (gone.StatusCode, new HtmlParser().ParseDocument(await gone.Content.ReadAsStringAsync()).Body!.TextContent.Contains("không còn dùng được", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Conflict, true));
        (await desk.Text($"/duyet/{item.Id}?phieu={printed.Id}")).ShouldContain("Nội dung đã khác với phiếu số");
        (await Printed(desk, item)).ShouldNotBe(sheet);
        (await desk.Service<SheetDesk>().Of(item.Id))[0].Number.ShouldBe(2);
    }

    [StoreFact]
    public async Task A_signature_without_a_photo_of_somebody_else_or_of_another_day_is_not_recorded()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Asked();
        var leader = await desk.Person(Leader, desk.Unit.Id, PersonRole.Approver);
        var viewer = await desk.Person("Người xem", desk.Unit.Id, PersonRole.Viewer);
        var writer = (await desk.Service<PersonStore>().Of(null, default)).Single(person => person.Name == WritingBench.Writer);
        var sheet = await Printed(desk, item);

        (await Record(desk, sheet, leader.Id, photo: [])).ShouldBe(HttpStatusCode.BadRequest);
        (await Record(desk, sheet, leader.Id, photo: "%PDF-1.7 không phải ảnh"u8.ToArray())).ShouldBe(HttpStatusCode.BadRequest);
        (await Record(desk, sheet, leader.Id, photo: [.. Photo, .. new byte[SignedSheet.MostBytes]])).ShouldBe(HttpStatusCode.BadRequest);
        (await Record(desk, sheet, viewer.Id)).ShouldBe(HttpStatusCode.BadRequest);
        (await Record(desk, sheet, writer.Id)).ShouldBe(HttpStatusCode.BadRequest);
        (await Record(desk, sheet, leader.Id, ahead: 1)).ShouldBe(HttpStatusCode.BadRequest);
        (await Record(desk, sheet, leader.Id, ahead: -1)).ShouldBe(HttpStatusCode.BadRequest);
        (await desk.Approved(item)).ShouldBeFalse();
        (await desk.Service<SheetDesk>().Of(item.Id)).ShouldHaveSingleItem().Photo.ShouldBeNull();
    }

    [StoreFact]
    public async Task A_signature_takes_one_step_and_the_next_one_waits()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Asked();
        var leader = await desk.Person(Leader, desk.Unit.Id, PersonRole.Approver);
        await desk.Service<StepDesk>().Save(desk.Unit.Id, [new ApprovalStep { Id = "", Name = "Trưởng ban", TakerUnit = desk.Unit.Id }, new ApprovalStep { Id = "", Name = "Lãnh đạo UBND", People = [leader.Id] }], "quản trị");
        var head = await desk.As("Chị Ban", PersonRole.Approver);
        await desk.As(WritingBench.Writer);

        (await Record(desk, await Printed(desk, item), leader.Id)).ShouldBe(HttpStatusCode.Redirect);
        (await desk.Approved(item)).ShouldBeFalse();
        // Whoever signed the first step does not sign the second.
        (await desk.See($"/duyet/{item.Id}")).QuerySelector(".approval-steps .taken")!.TextContent.ShouldContain(Leader);
        (await desk.Service<StepDesk>().State(item.Id))!.Next.Name.ShouldBe("Lãnh đạo UBND");
        (await Record(desk, await Printed(desk, item), leader.Id)).ShouldBe(HttpStatusCode.BadRequest);
        (await Record(desk, await Printed(desk, item), head.Id)).ShouldBe(HttpStatusCode.BadRequest);
        (await desk.Approved(item)).ShouldBeFalse();
    }

    private static async Task<string> Printed(DeskBench desk, Item item)
    {
        var printed = await desk.Press($"/duyet/{item.Id}", "/phieu", null);
        printed.Status.ShouldBe(HttpStatusCode.Redirect);
        return printed.Location!;
    }

    private static async Task<HttpStatusCode> Record(DeskBench desk, string sheet, string signer, byte[]? photo = null, int ahead = 0)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await desk.Signature("/tin-bai/moi")), "__RequestVerificationToken" }, { new StringContent(signer), "nguoi-ky" },
            { new StringContent(desk.Unit.Local(desk.Clock.GetUtcNow()).AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), "ngay-ky" },
        };
        var file = new ByteArrayContent(photo ?? Photo);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        form.Add(file, "anh", "phieu.jpg");
        using var answer = await desk.Client.PostAsync($"{sheet}/ghi", form);
        return answer.StatusCode;
    }
}
