using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.Serve;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Desk.Writing.Checking;

/// <summary>What is looked at beside the words before an item goes on.</summary>
public sealed class CheckingTests
{
    [StoreFact]
    public async Task An_account_that_is_off_or_has_lost_its_right_is_told_of_before_the_item_goes_out_there()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        await desk.Queue(item);
        (await Findings(desk, item)).ShouldNotContain("Kênh “");
        await desk.Queue(item, ChannelKind.ZaloOa);
        await desk.Queue(item, ChannelKind.Facebook);
        await desk.Run("UPDATE account SET active = 0, inactive_why = 'Quyền đăng đã bị thu hồi.' WHERE kind = @kind", new { kind = ChannelKind.Facebook });
        await desk.Run("INSERT INTO account_token (account_id, refused) SELECT id, 'Mã làm mới đã hết hạn.' FROM account WHERE kind = @kind", new { kind = ChannelKind.ZaloOa });

        (await Findings(desk, item)).ShouldSatisfyAllConditions(
            found => found.ShouldContain("đang tắt: Quyền đăng đã bị thu hồi."), found => found.ShouldContain("không còn quyền đăng: Mã làm mới đã hết hạn."));
    }

    [StoreFact]
    public async Task A_link_that_leads_nowhere_is_told_once_it_was_looked_at_and_nobody_waits_for_it()
    {
        await using var site = await Site.Open();
        await using var desk = await DeskBench.Open(services => services.AddSingleton<Content.Cards.ICardStudio>(new TestStudio(paints: true)), settings: [("Channels:AllowPrivateAddresses", "true")]);
        await desk.As(WritingBench.Writer);
        var item = await desk.Item(body: $"Xem [trang]({site.Address}/con) và [trang cũ]({site.Address}/mat).");

        (await Findings(desk, item)).ShouldNotContain("Liên kết");
        site.Answer();
        var found = "";
        for (var look = 0; look < 2_000 && !found.Contains("Liên kết", StringComparison.Ordinal); look++)
            found = await Findings(desk, item);

        found.ShouldContain($"Liên kết {site.Address}/mat: Trang không còn ở địa chỉ này (máy chủ trả lời 404).");
        found.ShouldNotContain("/con:");
        await Findings(desk, item);
        site.Asked.ShouldBe(2);
    }

    private static async Task<string> Findings(DeskBench desk, Item item) => (await desk.See($"/tin-bai/{item.Id}")).QuerySelector("section[aria-labelledby=kiem-tra]")!.TextContent;

    /// <summary>Answers only when it is let to.</summary>
    private sealed class Site(WebApplication app) : IAsyncDisposable
    {
        private readonly TaskCompletionSource _free = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _asked;

        public string Address => app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        public int Asked => _asked;

        public static async Task<Site> Open()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var site = new Site(builder.Build());
            await site.Start();
            return site;
        }

        public void Answer() => _free.TrySetResult();

        public async ValueTask DisposeAsync()
        {
            Answer();
            await app.DisposeAsync();
        }

        private Task Start()
        {
            app.MapGet("/{page}", async (string page) =>
            {
                Interlocked.Increment(ref _asked);
                await _free.Task;
                return page == "con" ? Results.Text("ok") : Results.NotFound();
            });
            return app.StartAsync();
        }
    }
}
