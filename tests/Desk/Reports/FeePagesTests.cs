using Campaigns.Content.Accounts;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Reports;

/// <summary>What a page of fees says where it cannot reckon. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class FeePagesTests
{
    [StoreFact]
    public async Task What_was_typed_stands_in_the_form_again_with_every_digit()
    {
        await using var desk = await DeskBench.Open();
        async Task<(string? Base, string? News)> Form() => await desk.See("/nhuan-but") is var page ? (page.QuerySelector("#muc")!.GetAttribute("value"), page.QuerySelector("#he-so-0")!.GetAttribute("value")) : default;

        await desk.Post("/nhuan-but", $"/nhuan-but/{desk.Unit.Id}/he-so", ("muc", "100.000"));
        (await Form()).ShouldBe(("100.000", ""));

        await desk.Post("/nhuan-but", $"/nhuan-but/{desk.Unit.Id}/he-so", ("muc", "100.000"), ("he-so-0", "1,125"));
        (await Form()).ShouldBe(("100.000", "1,125"));
    }

    [StoreFact]
    public async Task Where_the_base_is_missing_it_is_said_who_sets_it_and_where()
    {
        await using var desk = await DeskBench.Open();
        await desk.Post(await desk.Account(ChannelKind.Portal), "Tin đã đăng", PostState.Published, TimeSpan.FromHours(-1));

        var administrator = (await desk.See("/nhuan-but?thang=2026-10")).QuerySelector(".alert-warning[role=note]")!;
        (administrator.TextContent.Contains("đơn vị chưa đặt mức cơ sở", StringComparison.Ordinal), administrator.QuerySelector("a")!.GetAttribute("href")).ShouldBe((true, "#muc-he-so"));
        await desk.As("Anh Viết", PersonRole.Editor);
        (await desk.See("/nhuan-but?thang=2026-10")).QuerySelector(".alert-warning[role=note]")!.TextContent.ShouldContain("Quản trị của đơn vị đặt mức cơ sở và hệ số");
        await desk.As(DeskBench.Usual);
        await desk.Post("/nhuan-but", $"/nhuan-but/{desk.Unit.Id}/he-so", ("muc", "100.000"), ("he-so-0", "0,5"));
        var set = await desk.See("/nhuan-but?thang=2026-10");
        (set.QuerySelector(".alert-warning[role=note]"), set.Body!.TextContent.Contains("mở tin, bài để ghi tác giả", StringComparison.Ordinal)).ShouldBe((null, true));
    }
}
