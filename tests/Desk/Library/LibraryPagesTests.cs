using System.Net;
using System.Text;
using Campaigns.Content.Items;
using Campaigns.Content.Library;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Library;

public sealed class LibraryPagesTests
{
    private const string Attack = "\"><img src=x onerror=alert(1)>";

    [StoreFact]
    public async Task A_photograph_is_brought_said_and_shown_without_where_it_was_taken()
    {
        await using var desk = await WritingBench.Open();

        var sent = await desk.Send("/kho", "tai-len", [("Họp bản.jpg", TestPicture.Jpeg(turn: 6))]);

        var entry = (await desk.Entries()).ShouldHaveSingleItem();
        (sent.Status, sent.Location).ShouldBe((HttpStatusCode.Redirect, $"/kho/{entry.Id}"));
        (entry.Notes.Title, entry.Width, entry.Height, entry.Person).ShouldBe(("Họp bản", 1200, 1600, WritingBench.Writer));
        var saved = await desk.Press($"/kho/{entry.Id}", "ghi-chu", null, ("mo-ta", "Bà con họp"), ("tac-gia", "Hoàng Văn Ích"), ("dung-den", "2027-01-31"), ("dong-y-cua", "Trưởng bản đồng ý"));
        saved.Status.ShouldBe(HttpStatusCode.Redirect);
        var now = (await desk.Entries())[0].Notes;
        (now.Alt, now.Credit, now.Until, now.Consent).ShouldBe(("Bà con họp", "Hoàng Văn Ích", new DateOnly(2027, 1, 31), "Trưởng bản đồng ý"));
        using var picture = await desk.Client.GetAsync($"/kho/{entry.Id}/hinh");
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        Encoding.Latin1.GetString(await picture.Content.ReadAsByteArrayAsync()).ShouldNotContain(TestPicture.Place);
    }

    [Fact]
    public async Task Lists_show_small_versions_that_are_made_once_and_go_with_the_picture()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TempFolder();
        var (made, runs) = (Path.Combine(folder.Path, "made.jpg"), Path.Combine(folder.Path, "runs"));
        await File.WriteAllBytesAsync(made, TestPicture.Jpeg(480, 360, size: 500));
        var tool = Path.Combine(folder.Path, "vips");
        await File.WriteAllTextAsync(tool, $"#!/bin/sh\necho . >> {runs}\ncp {made} \"${{3%%[*}}\"\n");
        File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        await using var desk = await DeskBench.Open("http://127.0.0.1:0", settings: ("Media:Vips", tool));
        await desk.Send("/kho", "tai-len", [("Họp bản.jpg", TestPicture.Jpeg(size: 200_000)), ("Nhỏ.png", TestPicture.Png)]);
        var (large, little) = ((await desk.Entries()).Single(entry => entry.Width > 1), (await desk.Entries()).Single(entry => entry.Width == 1));

        (await desk.See("/kho")).QuerySelectorAll("img.library-thumb").Select(image => image.GetAttribute("src")).ShouldBe([$"/kho/{large.Id}/hinh-nho", $"/kho/{little.Id}/hinh-nho"], ignoreOrder: true);
        foreach (var _ in "12")
            (await desk.Client.GetByteArrayAsync($"/kho/{large.Id}/hinh-nho")).Length.ShouldBeLessThan(5_000);
        (await desk.Client.GetByteArrayAsync($"/kho/{little.Id}/hinh-nho")).ShouldBe(TestPicture.Png);
        (await File.ReadAllLinesAsync(runs)).Length.ShouldBe(1);
        var kept = Path.Combine(desk.Folder, "cache", "pictures", $"{large.Hash}.jpg");
        File.Exists(kept).ShouldBeTrue();

        (await desk.Press($"/kho/{large.Id}", "cat-bo", $"/kho/{large.Id}/xoa")).Status.ShouldBe(HttpStatusCode.Redirect);
        File.Exists(kept).ShouldBeFalse();
        (await desk.Status($"/kho/{large.Id}/hinh-nho")).ShouldBe(HttpStatusCode.NotFound);
    }

    [StoreFact]
    public async Task Without_the_program_the_picture_itself_stands_in_a_list()
    {
        await using var desk = await WritingBench.Open();
        await desk.Send("/kho", "tai-len", [("Họp bản.jpg", TestPicture.Jpeg(size: 200_000))]);
        var entry = (await desk.Entries()).ShouldHaveSingleItem();

        (await desk.Client.GetByteArrayAsync($"/kho/{entry.Id}/hinh-nho")).ShouldBe(await desk.Client.GetByteArrayAsync($"/kho/{entry.Id}/hinh"));
    }

    [StoreFact]
    public async Task Of_many_files_the_good_ones_are_there_and_each_bad_one_is_told()
    {
        await using var desk = await WritingBench.Open();

        var sent = await desk.Send("/kho", "tai-len", [("một.png", TestPicture.Png), ("thiệp.gif", "GIF89a"u8.ToArray()), ("phim.mp4", TestVideo.Bytes()), ("phim hỏng.mp4", TestVideo.Bytes()[..300]), ("iPhone.heic", [0, 0, 0, 24, .. "ftypheic"u8])]);

        sent.Status.ShouldBe(HttpStatusCode.BadRequest);
        sent.Page.QuerySelectorAll("[role=alert]").Length.ShouldBe(3);
        (await desk.Entries()).Select(entry => entry.Kind).Order().ShouldBe([LibraryKind.Picture, LibraryKind.Video]);
        (await desk.Send("/kho", "tai-len", [])).Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Chưa chọn tệp nào");
    }

    [StoreFact]
    public async Task A_text_is_kept_found_without_marks_and_put_at_the_end_of_an_item()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        await desk.Press("/kho", "doan-van-moi", null, ("ten", "Số điện thoại trạm y tế"), ("doan-van", "Gọi **115** khi cần."));
        var entry = (await desk.Entries()).ShouldHaveSingleItem();

        (await desk.See("/kho?tim=tram+y+te")).QuerySelectorAll(".library-list > li").Length.ShouldBe(1);
        (await desk.See("/kho?tim=khong+co")).QuerySelectorAll(".library-list > li").ShouldBeEmpty();
        (await desk.Press($"/tin-bai/{item.Id}/anh", "chon", null, ("tu-lieu", entry.Id))).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Now(item)).Body.ShouldBe("Mời bà con đến dự.\n\nGọi **115** khi cần.");
        (await desk.See($"/kho/{entry.Id}")).QuerySelector(".library-uses a")!.GetAttribute("href").ShouldBe($"/tin-bai/{item.Id}");
    }

    [StoreFact]
    public async Task What_is_used_is_retired_and_not_deleted_and_what_is_retired_is_not_chosen()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        await desk.Send($"/tin-bai/{item.Id}/anh", "tai-len", [("một.png", TestPicture.Png)]);
        var entry = (await desk.Entries()).ShouldHaveSingleItem();

        (await desk.Press($"/kho/{entry.Id}", "cat-bo", $"/kho/{entry.Id}/xoa")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await desk.Press($"/kho/{entry.Id}", "cat-bo")).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Entries()).ShouldBeEmpty();
        (await desk.See("/kho?muc=da-cat")).QuerySelectorAll(".library-list > li").Length.ShouldBe(1);
        (await desk.Press($"/tin-bai/{(await desk.Item()).Id}/anh", "chon", null, ("tu-lieu", entry.Id))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await desk.Now(item)).Pictures.Count.ShouldBe(1);
        (await desk.Press($"/kho/{entry.Id}", "cat-bo")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Entries()).Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task A_right_that_ends_is_told_on_the_list_and_at_the_entry()
    {
        await using var desk = await WritingBench.Open();
        var library = desk.Service<LibraryStore>();
        var today = DateOnly.FromDateTime(desk.Unit.Local(desk.Clock.GetUtcNow()).DateTime);
        var over = (await library.Add(desk.Unit.Id, new LibraryNotes { Title = "Cũ", Body = "x", Until = today.AddDays(-1) }, "Lan")).Value!;
        await library.Add(desk.Unit.Id, new LibraryNotes { Title = "Còn lâu", Body = "x", Until = today.AddDays(300) }, "Lan");

        (await desk.See("/kho")).QuerySelector("[role=note].alert-warning")!.TextContent.ShouldContain("1 tư liệu");
        (await desk.See("/kho?muc=sap-het")).QuerySelectorAll(".library-list > li").Length.ShouldBe(1);
        (await desk.See($"/kho/{over.Id}")).QuerySelector(".bg-red-lt")!.TextContent.ShouldContain("Hết hạn dùng");
    }

    [Fact]
    public async Task Names_and_words_that_look_like_markup_stay_words()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        await desk.Send($"/tin-bai/{item.Id}/anh", "tai-len", [($"x{Attack.Replace("\"", "'", StringComparison.Ordinal)}.png", TestPicture.Png)], ("mo-ta", Attack));
        var entry = (await desk.Entries()).ShouldHaveSingleItem();
        await desk.Press($"/kho/{entry.Id}", "ghi-chu", null, ("ten", Attack), ("mo-ta", Attack), ("tac-gia", Attack), ("dong-y-cua", Attack));
        await desk.Press("/kho", "doan-van-moi", null, ("ten", Attack), ("doan-van", Attack));

        foreach (var path in new[] { "/kho", $"/kho/{entry.Id}", $"/tin-bai/{item.Id}/anh", $"/tin-bai/{item.Id}", $"/kho?tim={Uri.EscapeDataString(Attack)}", $"/tin-bai/{item.Id}/anh?tim={Uri.EscapeDataString(Attack)}" })
            (await desk.See(path)).QuerySelectorAll("[onerror], img[src=x]").ShouldBeEmpty(path);
        (await desk.Now(item)).Pictures.ShouldHaveSingleItem().Alt.ShouldBe(Attack);
    }

    [StoreFact]
    public async Task A_library_is_its_units_own()
    {
        await using var desk = await WritingBench.Open();
        var other = await desk.Service<Content.Units.UnitStore>().Save(new Content.Units.Unit { Id = Content.Id.New(desk.Clock), Code = "khac", Name = "Xã khác", Place = "xã khác" });
        var theirs = (await desk.Service<LibraryStore>().Add(other.Id, new LibraryNotes { Title = "Của xã khác", Body = "x" }, "Ai đó")).Value!;
        var item = await desk.Item();

        (await desk.Status($"/kho/{theirs.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await desk.See("/kho")).QuerySelectorAll(".library-list > li").ShouldBeEmpty();
        (await desk.Press($"/tin-bai/{item.Id}/anh", "chon", null, ("tu-lieu", theirs.Id))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await desk.Now(item)).Revision.ShouldBe(1);

        await desk.As("Người xem", PersonRole.Viewer);
        var list = await desk.See("/kho");
        list.QuerySelector("#tai-len").ShouldBeNull();
        (await desk.Post($"/kho", "/kho/doan-van", ("ten", "x"), ("doan-van", "y"))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
