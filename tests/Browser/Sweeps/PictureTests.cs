using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>
/// Pictures of the desk. Those of the documentation are made in every run, beside the tests, so that they can be made at all;
/// <c>CAMPAIGNS_PICTURES</c> names another folder, such as <c>docs/pictures</c>. <c>CAMPAIGNS_PICTURES_OF_ALL</c> names one for every page on phone
/// and screen, light and dark.
/// </summary>
public sealed class PictureTests(Visits visits) : IClassFixture<Visits>
{
    private const int MostBytes = 200_000;

    private static readonly (string Name, string Path, string? Who, int Width, bool Dark)[] Documented =
    [
        ("today", "/", SampleDesk.Everybody, Seat.Screen, false), ("week", "/tuan-nay", SampleDesk.Everybody, Seat.Screen, false), ("writing", "/tin-bai/{returned}", SampleDesk.Everybody, Seat.Screen, false),
        ("calendar", "/lich?ngay={month}", SampleDesk.Everybody, Seat.Screen, false), ("calendar-dark", "/lich?ngay={month}", SampleDesk.Everybody, Seat.Screen, true),
        ("approving", "/duyet/{asked}", SampleDesk.Leader, Seat.Phone, false), ("by-hand", "/dang-tay/{waiting}", SampleDesk.Everybody, Seat.Phone, false), ("story", "/bai-dang/{post-out}", SampleDesk.Everybody, Seat.Phone, true),
        ("accounts", "/kenh", SampleDesk.Everybody, Seat.Screen, false), ("portal", "/cong/{code}", null, Seat.Screen, false),
    ];

    private static string? Folder(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder ? Path.GetFullPath(folder, Repository.Root) : null;

    [BrowserFact]
    public async Task The_pictures_of_the_documentation_are_made_and_are_small()
    {
        var sample = await SampleDesk.One();
        var folder = Folder("CAMPAIGNS_PICTURES") ?? Path.Combine(AppContext.BaseDirectory, "pictures");
        foreach (var (name, path, who, width, dark) in Documented)
        {
            await using var seat = who is null ? await sample.Desk.Guest(width, dark) : await sample.Desk.As(who, width, dark);
            await new DeskPage(path, path).Show(seat, sample);
            var picture = await Take(seat, Path.Combine(folder, $"{name}.jpg"), whole: false);
            picture.ShouldBeInRange(5_000, MostBytes, name);
        }
    }

    [BrowserFact]
    public async Task Every_page_is_pictured_on_phone_and_screen_in_light_and_dark_where_a_folder_is_named()
    {
        // Without a folder the first page stands for all: that they can be taken is shown, and nobody looks at them.
        var (all, taken) = (Folder("CAMPAIGNS_PICTURES_OF_ALL"), 0);
        var folder = all ?? Path.Combine(AppContext.BaseDirectory, "pictures", "all");
        foreach (var page in all is null ? DeskPage.All.Take(1) : DeskPage.All)
            foreach (var width in new[] { Seat.Phone, Seat.Screen })
            {
                await visits.Show(page, width);
                foreach (var dark in new[] { false, true })
                {
                    await Visits.Sit(visits.Of(page), width, dark);
                    var name = string.Concat(page.Path.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
                    await Take(visits.Of(page), Path.Combine(folder, $"{name}-{width}{(dark ? "-dark" : "")}.jpg"), whole: true);
                    taken++;
                }
            }
        taken.ShouldBeGreaterThanOrEqualTo(4);
    }

    private static async Task<int> Take(Seat seat, string file, bool whole)
    {
        // What lies further down is fetched only when somebody goes there.
        await seat.Page.WaitForFunctionAsync("() => [...document.images].every(one => one.complete || one.loading === 'lazy' && one.getBoundingClientRect().top > innerHeight)");
        return (await seat.Page.ScreenshotAsync(new() { Path = file, Type = ScreenshotType.Jpeg, Quality = 72, FullPage = whole, Animations = ScreenshotAnimations.Disabled })).Length;
    }
}
