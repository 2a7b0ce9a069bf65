using System.Collections.Concurrent;
using Campaigns.Desk.People;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>Somebody before a browser of their own: what they tap is counted, and what goes wrong in the page is kept.</summary>
internal sealed class Seat : IAsyncDisposable
{
    /// <summary>A phone, and a screen in an office; in CSS pixels.</summary>
    public const int Phone = 390, Screen = 1440;

    private const int PhoneHeight = 844, ScreenHeight = 1000;

    /// <summary>On a machine that builds something beside it a page may take long; no assertion goes by time.</summary>
    public const float Patience = 60_000;

    private const string Asking = """
        async ([path, words, patience]) => {
          for (const end = Date.now() + patience; Date.now() < end; await new Promise(next => setTimeout(next, 250)))
            if ((await (await fetch(path)).text()).includes(words)) return true;
          return false;
        }
        """;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _troubles = new();

    private Seat(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; private set; }

    /// <summary>How often something was tapped or chosen; typing is none.</summary>
    public int Taps { get; private set; }

    /// <summary>Errors of scripts, what the content security policy refused, dialogs that opened, answers of 500 and above.</summary>
    public IReadOnlyCollection<string> Troubles => _troubles;

    public IBrowserContext Context => _context;

    /// <param name="address">Of the desk.</param>
    /// <param name="sitting">What the browser holds of a sign-in; null: nothing.</param>
    /// <param name="width">Of the window.</param>
    /// <param name="dark">What the system asks for.</param>
    public static async Task<Seat> Take(string address, string? sitting, int width, bool dark) => await Take(await Chromium.One(), address, sitting, width, dark);

    /// <summary>The same in a browser of its own.</summary>
    public static async Task<Seat> Take(IBrowser browser, string address, string? sitting, int width, bool dark)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address, Locale = "vi-VN", TimezoneId = "Asia/Ho_Chi_Minh", ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = width < 600 ? PhoneHeight : ScreenHeight }, HasTouch = width < 600, IsMobile = width < 600,
        });
        context.SetDefaultTimeout(Patience);
        if (sitting is not null)
            await context.AddCookiesAsync([new() { Name = SignInCookie.Name, Value = sitting, Url = address, HttpOnly = true }]);
        var seat = new Seat(context, null!);
        context.Page += (_, page) => seat.Watch(page);
        seat.Page = await context.NewPageAsync();
        return seat;
    }

    public async Task<IResponse> Go(string path) => (await Page.GotoAsync(path))!;

    /// <summary>Writes Markdown: the field below the editor that looks like Word, as whoever pressed its button before.</summary>
    public Task Plainly() => _context.AddInitScriptAsync("try { localStorage.setItem('soan-tho', '1'); } catch { }");

    /// <summary>A new page in the same browser, in the place of the one that was closed.</summary>
    public async Task Another(string path)
    {
        Page = await _context.NewPageAsync();
        await Go(path);
    }

    /// <summary>Taps, counted.</summary>
    public async Task Tap(ILocator what)
    {
        Taps++;
        await what.ClickAsync();
    }

    public Task Tap(AriaRole role, string name) => Tap(Page.GetByRole(role, new() { Name = name, Exact = true }).First);

    /// <summary>Does what leads to another page, and waits until that stands.</summary>
    public async Task Leave(Func<Task> act)
    {
        var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Page.DOMContentLoaded += Shown;
        await act();
        await next.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        Page.DOMContentLoaded -= Shown;

        void Shown(object? sender, IPage page) => next.TrySetResult();
    }

    public Task Press(string button) => Tap(AriaRole.Button, button);

    public Task Follow(string link) => Tap(AriaRole.Link, link);

    /// <summary>Follows the link of the bar that bears the number of what waits there: "Duyệt 2 tin, bài chờ bạn duyệt".</summary>
    public Task FollowWaiting(string link) => Tap(Page.GetByRole(AriaRole.Link, new() { Name = $"{link} " }).Filter(new() { Has = Page.Locator(".badge") }).First);

    /// <summary>Types into the field that is labelled so.</summary>
    public Task Type(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>Sees the words somewhere on the page.</summary>
    public Task Sees(string words) => Assertions.Expect(Page.GetByText(words).Filter(new() { Visible = true }).First).ToBeVisibleAsync();

    /// <summary>The page is loaded anew until it has the words: what the worker does takes a moment.</summary>
    public async Task Until(string path, string words)
    {
        await Go(path);
        (await Page.EvaluateAsync<bool>(Asking, new object[] { path, words, (int)Patience })).ShouldBeTrue($"{path} does not say \"{words}\"");
        await Go(path);
    }

    /// <summary>What went wrong since this was asked last.</summary>
    public IReadOnlyList<string> NewTroubles()
    {
        var troubles = new List<string>();
        while (_troubles.TryDequeue(out var one))
            troubles.Add(one);
        return troubles;
    }

    /// <summary>Nothing went wrong in the page.</summary>
    public void IsWell() => _troubles.ShouldBeEmpty();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Watch(IPage page)
    {
        page.PageError += (_, error) => _troubles.Enqueue($"{page.Url}: {error}");
        page.Console += (_, said) =>
        {
            if (said.Type == "error" && said.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                _troubles.Enqueue($"{page.Url}: {said.Text}");
        };
        page.Dialog += async (_, dialog) =>
        {
            // Whether a page may be left is the browser's own question.
            if (dialog.Type != DialogType.BeforeUnload)
                _troubles.Enqueue($"{page.Url}: dialog {dialog.Message}");
            await dialog.AcceptAsync();
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
                _troubles.Enqueue($"{response.Url}: {response.Status}");
        };
    }
}
