using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>Light and dark.</summary>
public sealed class ThemeTests
{
    // Whatever way the colour is written in: painted, and read back.
    private const string Background = """
        () => {
          const paper = new OffscreenCanvas(1, 1).getContext("2d");
          paper.fillStyle = getComputedStyle(document.body).backgroundColor;
          paper.fillRect(0, 0, 1, 1);
          const [red, green, blue] = paper.getImageData(0, 0, 1, 1).data;
          return (red + green + blue) / 3;
        }
        """;

    [BrowserFact]
    public async Task Without_a_choice_the_desk_is_as_the_system_is_and_follows_it()
    {
        var sample = await SampleDesk.One();
        await using var seat = await sample.Desk.As(SampleDesk.Everybody, dark: true);
        await seat.Go("/");
        var dark = await Brightness(seat);
        await seat.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });

        dark.ShouldBeLessThan(80);
        (await Brightness(seat)).ShouldBeGreaterThan(200);
    }

    [BrowserFact]
    public async Task No_script_takes_part_so_that_nothing_flashes()
    {
        var sample = await SampleDesk.One();
        await using var seat = await sample.Desk.As(SampleDesk.Everybody, dark: true);
        await seat.Context.RouteAsync("**/*.js", route => route.AbortAsync());
        await seat.Go("/tin-bai");

        (await Brightness(seat)).ShouldBeLessThan(80);
    }

    [BrowserFact]
    public async Task A_choice_is_remembered_and_stands_in_the_page_that_the_server_sends()
    {
        var sample = await SampleDesk.One();
        await using var seat = await sample.Desk.As(SampleDesk.Everybody);
        await seat.Go("/tai-khoan");
        await seat.Press("Tối");
        await seat.Sees("Đã đổi giao diện.");

        var answer = await seat.Go("/lich");
        (await answer.TextAsync()).ShouldContain("data-bs-theme=\"dark\"");
        (await Brightness(seat)).ShouldBeLessThan(80);
        await seat.Go("/tai-khoan");
        await Assertions.Expect(seat.Page.GetByRole(AriaRole.Button, new() { Name = "Tối", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        await seat.Press("Theo máy");
        (await Brightness(seat)).ShouldBeGreaterThan(200);
        seat.IsWell();
    }

    /// <summary>Of the page's ground, 0 to 255.</summary>
    private static Task<double> Brightness(Seat seat) => seat.Page.EvaluateAsync<double>(Background);
}
