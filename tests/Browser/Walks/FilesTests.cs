using Campaigns.Content.Items;
using Campaigns.Content.Library;
using Campaigns.Desk.People;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>Files: one above its limit is told before it goes over the line; the others arrive, and stand in the previews.</summary>
public sealed class FilesTests
{
    [BrowserFact]
    public async Task A_file_above_its_limit_is_told_with_the_limit_and_never_sent()
    {
        await using var desk = await BrowserDesk.Open();
        await using var seat = await desk.As("Lò Thị Hoa", Seat.Phone, roles: PersonRole.Editor);
        var sent = 0;
        seat.Page.Request += (_, request) => sent += request.Method == "POST" ? 1 : 0;

        await seat.Go("/ke-hoach");
        await Choose(seat, "#tep", "Kế hoạch 2027.docx", 21);
        await seat.Sees("Tệp “Kế hoạch 2027.docx” nặng 21 MB, tối đa 20 MB. Chọn tệp nhẹ hơn.");
        await seat.Press("Nhập kế hoạch");
        (await seat.Page.Locator("#tep").EvaluateAsync<bool>("field => field === document.activeElement && field.getAttribute('aria-invalid') === 'true'")).ShouldBeTrue();
        // Another file, and the word is gone.
        await seat.Page.Locator("#tep").SetInputFilesAsync(new FilePayload { Name = "nhe.txt", MimeType = "text/plain", Buffer = "Kế hoạch"u8.ToArray() });
        await Assertions.Expect(seat.Page.Locator("#tep-nang")).ToHaveCountAsync(0);

        await seat.Go("/kho");
        await Choose(seat, "#tep", "phim.mp4", 201);
        await seat.Page.Locator("[data-tha] button[type=submit]").ClickAsync();
        await seat.Sees("Tệp “phim.mp4” nặng 201 MB, tối đa 200 MB.");
        sent.ShouldBe(0);
        seat.IsWell();
    }

    [BrowserFact]
    public async Task A_picture_that_is_brought_to_an_item_stands_in_the_previews_of_the_channels_that_show_one()
    {
        await using var desk = await BrowserDesk.Open();
        var item = await WritingTests.Item(desk);
        await using var seat = await desk.As("Lò Thị Hoa", roles: PersonRole.Editor);
        await seat.Go($"/tin-bai/{item.Id}");

        await seat.Page.Locator("#tep-bai").SetInputFilesAsync(new FilePayload { Name = "Họp bản.png", MimeType = "image/png", Buffer = TestPicture.Png });
        await seat.Page.Locator("[data-tha] button[type=submit]").ClickAsync();
        await seat.Page.WaitForURLAsync($"**/tin-bai/{item.Id}#anh");

        var entry = (await desk.Service<LibraryStore>().List(new LibrarySought { Units = [desk.Unit.Id] })).Entries.ShouldHaveSingleItem();
        foreach (var (form, shown) in new[] { ("portal", true), ("facebook", true), ("zaloOa", true), ("messagingGroup", true), ("radio", false) })
            await Assertions.Expect(seat.Page.Locator($"[aria-labelledby^='xem-{form}' i] .look-pictures img[src='/kho/{entry.Id}/hinh-nho']")).ToHaveCountAsync(shown ? 1 : 0);
        (await seat.Page.Locator(".look-pictures img").First.EvaluateAsync<bool>("async image => { image.loading = 'eager'; await image.decode(); return image.naturalWidth > 0; }")).ShouldBeTrue();
        seat.IsWell();
    }

    /// <summary>A file of so many megabytes, made in the browser: nothing of it goes anywhere.</summary>
    private static async Task Choose(Seat seat, string field, string name, int megabytes) => await seat.Page.EvaluateAsync("""
        ([field, name, megabytes]) => {
          const files = new DataTransfer();
          files.items.add(new File([new Uint8Array(megabytes * 1048576)], name));
          const input = document.querySelector(field);
          input.files = files.files;
          input.dispatchEvent(new Event("change", { bubbles: true }));
        }
        """, new object[] { field, name, megabytes });
}
