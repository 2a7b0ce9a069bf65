using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Cards;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Desk.Browser;

/// <summary>A server that paints nothing: the browser of whoever writes does, from the composed outlines.</summary>
public sealed class BrushTests
{
    [BrowserFact]
    public async Task The_writers_browser_paints_the_infographic_in_every_size_that_is_needed_and_the_item_is_approved_with_it()
    {
        await using var desk = await BrowserDesk.Open(more: services => services.AddSingleton<ICardStudio>(provider => new Bare(provider.GetRequiredService<CardStudio>())));
        var item = await WritingTests.Item(desk);
        await desk.Service<ItemStore>().SetCard(item.Id, 1, new ItemCard("observance", new Dictionary<string, string> { ["title"] = "Ngày hội Chuyển đổi số" }), "Người lập");
        var due = TimeProvider.System.GetUtcNow().AddDays(1);
        foreach (var account in (await desk.Service<AccountStore>().Of(desk.Unit.Id)).Where(one => one.Kind is ChannelKind.Portal or ChannelKind.Facebook))
            await desk.Service<PostStore>().Plan([new NewPost(desk.Unit.Id, item.Id, account.Id, due, due.AddHours(2))]);
        (await desk.Service<ApprovalDesk>().Approve(item.Id, "Người duyệt")).Ok.ShouldBeFalse();
        await using var seat = await desk.As("Lò Thị Hoa", roles: PersonRole.Editor);

        await seat.Go($"/tin-bai/{item.Id}");
        await seat.Sees("Trình duyệt đã vẽ xong ảnh infographic.");

        (await desk.Service<PaintDesk>().Unpainted(item.Id)).ShouldBeEmpty();
        (await desk.Service<ApprovalDesk>().Approve(item.Id, "Người duyệt")).Ok.ShouldBeTrue();
        var hash = (await desk.Service<Database>().Read(session => session.List<string>("SELECT picture FROM drawn_card ORDER BY picture"))).ToArray();
        hash.Length.ShouldBe(2);
        foreach (var one in hash)
            // Words were painted, not a white sheet.
            (await desk.Service<FrozenStore>().Find(one))!.Bytes.Length.ShouldBeGreaterThan(8_000);
        await seat.Go($"/tin-bai/{item.Id}");
        (await seat.Page.Locator("[data-ve]").CountAsync()).ShouldBe(0);
        seat.IsWell();
    }

    /// <summary>Composes, and has nothing to paint with.</summary>
    private sealed class Bare(CardStudio studio) : ICardStudio
    {
        public bool Paints => false;

        public Result<ComposedCard> Compose(string template, IReadOnlyDictionary<string, string> boxes, int width, int height) => studio.Compose(template, boxes, width, height);

        public Task<Result<PaintedCard>> Paint(string template, IReadOnlyDictionary<string, string> boxes, int width, int height, CancellationToken cancel) =>
            Task.FromResult<Result<PaintedCard>>(Problem.World(new("Máy này không vẽ.", "Nothing paints here.")));
    }
}
