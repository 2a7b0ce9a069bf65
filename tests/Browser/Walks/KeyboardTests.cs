using Campaigns.Content.Items;
using Campaigns.Desk.People;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>Without a mouse: Tab, Enter, Space and what is typed.</summary>
public sealed class KeyboardTests
{
    // Where the keyboard stands, and its words.
    private const string Where = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body) return null;
          const words = at.getAttribute("aria-label") ?? at.labels?.[0]?.innerText ?? (at.innerText?.trim() || at.getAttribute("name") || at.id || at.tagName);
          return { words: words.trim(), place: at.outerHTML.slice(0, 160) };
        }
        """;

    private const int MostStops = 120;

    [BrowserFact]
    public async Task The_first_stop_leads_past_the_places_to_the_content()
    {
        var sample = await SampleDesk.One();
        await using var seat = await sample.Desk.As(SampleDesk.Everybody);
        await seat.Go("/tin-bai");

        await seat.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(seat.Page.GetByRole(AriaRole.Link, new() { Name = "Đến nội dung" })).ToBeInViewportAsync();
        await seat.Page.Keyboard.PressAsync("Enter");
        await seat.Page.Keyboard.PressAsync("Tab");

        (await seat.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)")).ShouldBeTrue();
    }

    [BrowserFact]
    public async Task An_item_is_written_put_on_a_channel_and_approved_without_a_mouse()
    {
        await using var desk = await BrowserDesk.Open();
        await using var editor = await desk.As("Lò Thị Hoa", roles: PersonRole.Editor);
        await using var approver = await desk.As("Quàng Văn Minh", roles: PersonRole.Approver);
        await editor.Plainly();
        await editor.Go("/");
        await Press(editor, "Tin, bài");
        await Press(editor, "Viết tin mới");
        await Reach(editor, "Tiêu đề");
        await editor.Page.Keyboard.TypeAsync("Ra quân Ngày Chủ nhật xanh");
        await Press(editor, "Bắt đầu viết");
        await Reach(editor, "Nội dung");
        await editor.Page.Keyboard.TypeAsync("Mời bà con dọn vệ sinh đường bản từ 6 giờ 30 phút.");
        await editor.Sees("Đã giữ trên máy chủ lúc");
        await Reach(editor, "Trang thông tin điện tử xã Mường Sáng");
        await editor.Page.Keyboard.PressAsync("Space");
        await Reach(editor, "Ngày giờ đăng");
        await editor.Page.Locator("#gio").FillAsync(Clock.In(TimeSpan.FromDays(2)));
        await Press(editor, "Thêm vào lịch");
        await editor.Sees("Đã đổi lịch đăng.");
        await Press(editor, "Gửi duyệt");
        await editor.Sees("Đã lưu và gửi duyệt.");

        await approver.Go("/");
        await Press(approver, "Duyệt");
        await Press(approver, "Ra quân Ngày Chủ nhật xanh");
        await approver.Sees("Mời bà con dọn vệ sinh đường bản");
        await Press(approver, "Duyệt", "BUTTON");
        await approver.Sees("được Quàng Văn Minh duyệt lúc");

        (await desk.Service<ItemStore>().List(desk.Unit.Id)).Items.Single().State.ShouldBe(ItemState.Approved);
        editor.IsWell();
        approver.IsWell();
    }

    /// <summary>Tab, until the keyboard stands there.</summary>
    private static async Task Reach(Seat seat, string words, string? kind = null)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await seat.Page.Keyboard.PressAsync("Tab");
            if (await seat.Page.EvaluateAsync<Stop?>(Where) is { } at && at.Words.StartsWith(words, StringComparison.Ordinal) && (kind is null || at.Place.StartsWith($"<{kind}", StringComparison.OrdinalIgnoreCase)))
                return;
        }
        throw new ShouldAssertException($"\"{words}\" is not reached by Tab on {seat.Page.Url}");
    }

    private static async Task Press(Seat seat, string words, string? kind = null)
    {
        await Reach(seat, words, kind);
        await seat.Leave(() => seat.Page.Keyboard.PressAsync("Enter"));
    }

    private sealed record Stop(string Words, string Place)
    {
        public Stop() : this("", "")
        {
        }
    }
}
