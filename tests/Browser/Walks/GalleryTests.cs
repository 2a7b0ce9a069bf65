using Campaigns.Desk.People;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>Trying a template of infographics: the drawing follows what is typed.</summary>
public sealed class GalleryTests
{
    [BrowserFact]
    public async Task The_drawing_follows_what_is_typed_with_the_photograph_in_it_and_a_broken_drawing_of_the_centres_own_is_named()
    {
        await using var desk = await BrowserDesk.Open();
        await using var seat = await desk.As("Lò Thị Hoa", roles: PersonRole.Editor);
        await seat.Go("/infographic/model");

        await seat.Page.Locator("#o-title").FillAsync("Tưới vườn mận bằng điện thoại");
        await Assertions.Expect(Drawn("Tưới vườn mận")).ToHaveCountAsync(1);
        await seat.Page.Locator("#anh").SetInputFilesAsync(new FilePayload { Name = "van tưới.jpg", MimeType = "image/jpeg", Buffer = TestPicture.Jpeg(640, 480) });
        await seat.Press("Đưa ảnh vào mẫu");
        await seat.Sees("Đang dùng ảnh van tưới.jpg.");
        await seat.Page.Locator("#o-title").FillAsync("Tưới chè bằng điện thoại");
        await Assertions.Expect(Drawn("Tưới chè")).ToHaveCountAsync(1);
        var svg = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String((await Drawn("Tưới chè").GetAttributeAsync("src"))!.Split(',')[1]));
        svg.ShouldContain("data:image/jpeg");

        var folder = Directory.CreateDirectory(Path.Combine(desk.Folder, "templates", "cards")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "xa-toi.1080x1080.svg"), """<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1080" viewBox="0 0 1080 1080"><text>Chữ</text></svg>""");
        await seat.Go("/infographic");
        await seat.Sees("Mẫu xa-toi.1080x1080.svg có chỗ chưa dùng được:");
        seat.IsWell();

        ILocator Drawn(string title) => seat.Page.Locator($".writing-card img[alt*='{title}']");
    }
}
