using System.Net;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Columns;
using Campaigns.Content.Items;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Setup;

/// <summary>The columns of a unit on their page, where items are written, and in the week.</summary>
public sealed class ColumnPagesTests
{
    [StoreFact]
    public async Task A_column_is_added_changed_and_taken_out_of_use_and_up_again()
    {
        await using var desk = await Ready();
        var page = Address(desk);

        (await desk.Post(page, page, ("ten", " Chuyển  đổi số"), ("ngay", "16"), ("ngay", "2"), ("thang", "4"), ("muc", "Tin công nghệ"))).Location.ShouldBe($"{page}?xong=1");
        var made = (await desk.Service<ColumnStore>().Of(desk.Unit.Id)).ShouldHaveSingleItem();
        (made.Name, made.RadioDays, made.Monthly, made.Category, made.Retired).ShouldBe(("Chuyển đổi số", BroadcastDays.Monday | BroadcastDays.Thursday, 4, "Tin công nghệ", null));
        (await desk.Page($"{page}?sua={made.Id}")).QuerySelectorAll("input[name=ngay][checked]").Length.ShouldBe(2);
        await desk.Post(page, page, ("chuyen-muc", made.Id), ("ten", "Chuyển đổi số"), ("thang", ""), ("muc", ""));
        await desk.Post(page, $"{page}/thoi", ("chuyen-muc", made.Id));
        await desk.Post(page, $"{page}/thoi", ("chuyen-muc", made.Id));

        var retired = (await desk.Service<ColumnStore>().Of(desk.Unit.Id)).ShouldHaveSingleItem();
        (retired.Id, retired.RadioDays, retired.Monthly, retired.Category, retired.Retired).ShouldBe((made.Id, BroadcastDays.None, 0, null, desk.Clock.GetUtcNow()));
        (await desk.Page(page)).Body!.TextContent.ShouldContain("đã thôi");
        await desk.Post(page, $"{page}/dung-lai", ("chuyen-muc", made.Id));
        (await desk.Service<ColumnStore>().Of(desk.Unit.Id))[0].Retired.ShouldBeNull();
        (await desk.Value<int>("SELECT COUNT(*) FROM audit WHERE act IN ('column.add', 'column.change')")).ShouldBe(4);
    }

    [StoreTheory]
    [InlineData("", "", "Tên chuyên mục cần từ 1 đến 100 ký tự.")]
    [InlineData("thông BÁO", "", "Đã có chuyên mục tên này.")]
    [InlineData("Sức khỏe", "nhiều", "Số bài một tháng từ 0 đến 100.")]
    [InlineData("Sức khỏe", "101", "Số bài một tháng từ 0 đến 100.")]
    public async Task What_cannot_be_kept_is_said_and_stays_in_the_form(string name, string monthly, string said)
    {
        await using var desk = await Ready();
        var page = Address(desk);
        await desk.Post(page, page, ("ten", "Thông báo"));

        var (status, text, _) = await desk.Post(page, page, ("ten", name), ("thang", monthly));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        text.ShouldContain(said);
        text.ShouldContain($"value=\"{monthly}\"");
        (await desk.Service<ColumnStore>().Of(desk.Unit.Id)).Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task Whoever_writes_chooses_among_the_columns_and_what_was_typed_before_stays()
    {
        await using var desk = await Ready();
        var (page, item) = (Address(desk), await desk.Item(more: i => i with { Section = "Gõ tay" }));
        (await desk.Page($"/tin-bai/{item.Id}")).QuerySelector("#chuyen-muc")!.LocalName.ShouldBe("input", "there are no columns yet");
        (await desk.Page(page)).QuerySelectorAll("a").ShouldContain(link => link.TextContent == "Gõ tay");
        await desk.Post(page, page, ("ten", "Thông báo"));
        await desk.Post(page, page, ("ten", "Chuyện cũ"));
        await desk.Post(page, $"{page}/thoi", ("chuyen-muc", (await desk.Service<ColumnStore>().Of(desk.Unit.Id)).Single(column => column.Name == "Chuyện cũ").Id));

        var choice = (await desk.Page($"/tin-bai/{item.Id}")).QuerySelector("select#chuyen-muc")!;

        choice.QuerySelectorAll("option").Select(option => option.GetAttribute("value")).ShouldBe(["", "Thông báo", "Gõ tay"]);
        choice.QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe("Gõ tay");
        (await desk.Page("/lich")).QuerySelectorAll("#loc-chuyen-muc option").Select(option => option.GetAttribute("value")).ShouldContain("Thông báo", "nothing was written for it yet");
    }

    [StoreFact]
    public async Task A_name_that_is_no_column_is_refused_where_items_are_written_and_nothing_typed_is_lost()
    {
        await using var desk = await Ready();
        var item = await desk.Item();
        await desk.Post(Address(desk), Address(desk), ("ten", "Thông báo"));
        var page = $"/tin-bai/{item.Id}";

        var (status, text, _) = await desk.Post(page, $"{page}/luu", ("tieu-de", "Tiêu đề mới"), ("chuyen-muc", "Thông bao"), ("ban", "1"));

        status.ShouldNotBe(HttpStatusCode.Redirect);
        text.ShouldContain("Đơn vị không có chuyên mục “Thông bao”.");
        text.ShouldContain("Tiêu đề mới");
        (await desk.Service<ItemStore>().Find(item.Id))!.Section.ShouldBeNull();
        (await desk.Post(page, $"{page}/luu", ("tieu-de", "Tiêu đề mới"), ("chuyen-muc", "Thông báo"), ("ban", "1"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<ItemStore>().Find(item.Id))!.Section.ShouldBe("Thông báo");
    }

    [StoreFact]
    public async Task A_column_whose_month_is_short_stands_in_the_week_and_a_draft_for_it_fills_it()
    {
        await using var desk = await Ready();
        await desk.Post(Address(desk), Address(desk), ("ten", "Thông báo"), ("thang", "1"));
        (await desk.Page("/cai-dat")).Body!.TextContent.ShouldContain("1 chuyên mục, tháng này 1 chuyên mục còn thiếu bài");
        var week = (await desk.Page("/tuan-nay")).QuerySelector("[aria-labelledby=thieu-bai]")!;
        week.TextContent.ShouldContain("Thông báo: còn thiếu 1 bài (đã đăng 0, đang làm 0, cần 1)");
        (await desk.Page("/tuan-nay?tuan=2026-09-28")).QuerySelector("[aria-labelledby=thieu-bai]").ShouldBeNull("that week is over");
        var column = (await desk.Service<ColumnStore>().Of(desk.Unit.Id))[0];

        var begun = await desk.Post("/tuan-nay", $"/tuan-nay/{desk.Unit.Id}/nhap", ("loai", "chuyen-muc"), ("khoa", column.Id), ("tieu-de", "Lịch cắt điện"), ("nguoi-viet", "Vàng A Páo"), ("tuan", "2026-10-05"));

        begun.Status.ShouldBe(HttpStatusCode.Redirect);
        var item = (await desk.Service<ItemStore>().List()).Items.ShouldHaveSingleItem();
        (item.Title, item.Section, item.Person).ShouldBe(("Lịch cắt điện", "Thông báo", "Vàng A Páo"));
        (await desk.Page("/tuan-nay")).QuerySelector("[aria-labelledby=thieu-bai]").ShouldBeNull();
        (await desk.Post("/tuan-nay", $"/tuan-nay/{desk.Unit.Id}/nhap", ("loai", "chuyen-muc"), ("khoa", "khong-co"), ("tieu-de", "Khác"), ("tuan", "2026-10-05"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [StoreFact]
    public async Task Today_tells_of_a_short_month_when_it_is_nearly_over()
    {
        await using var desk = await Ready();
        await desk.Post(Address(desk), Address(desk), ("ten", "Thông báo"), ("thang", "2"));
        (await desk.Page("/")).QuerySelector("[aria-labelledby=chuyen-muc-thieu]").ShouldBeNull("it is the fifth");
        desk.Clock.Advance(TimeSpan.FromDays(17));
        await desk.As(DeskBench.Usual);

        var told = (await desk.Page("/")).QuerySelector("[aria-labelledby=chuyen-muc-thieu]")!;

        told.TextContent.ShouldContain("còn thiếu 2 trong 2 bài");
        told.QuerySelector("a")!.GetAttribute("href").ShouldBe($"/tuan-nay?don-vi={desk.Unit.Id}#thieu-bai");
    }

    private static async Task<DeskBench> Ready()
    {
        var desk = await DeskBench.Open();
        await desk.As(DeskBench.Usual);
        return desk;
    }

    private static string Address(DeskBench desk) => $"/cai-dat/don-vi/{desk.Unit.Id}/chuyen-muc";
}
