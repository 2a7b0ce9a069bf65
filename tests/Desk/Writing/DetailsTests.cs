using System.Net;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Writing;

/// <summary>Two people who change what is no word of an item: authors, person, times.</summary>
public sealed class DetailsTests
{
    [StoreFact]
    public async Task Two_people_who_change_the_same_detail_are_told_and_the_second_keeps_theirs_by_saying_so()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item(more: i => i with { Person = "Lan", Authors = ["Lan"] });
        var mine = await desk.See($"/tin-bai/{item.Id}");
        await desk.Service<ItemStore>().Change(item.Id, 1, i => i with { Person = "Mai" }, "Chị Mai");

        var second = await desk.Press(mine, "bai", null, ("nguoi-viet", "Toản"), ("noi-dung", "Mời bà con đến họp."));

        second.Status.ShouldBe(HttpStatusCode.Conflict);
        (await desk.Now(item)).ShouldSatisfyAllConditions(now => now.Person.ShouldBe("Mai"), now => now.Body.ShouldBe("Mời bà con đến dự."));
        second.Page.QuerySelector("#hai-thong-tin")!.TextContent.ShouldBe("Chị Mai đã đổi thông tin của tin, bài này trong lúc bạn viết");
        second.Page.QuerySelectorAll(".writing-both dd").Select(d => d.TextContent).ShouldBe(["Mai", "Toản"]);
        second.Page.QuerySelector("#nguoi-viet")!.GetAttribute("value").ShouldBe("Toản");
        second.Page.QuerySelector("#loi-bai")!.TextContent.ShouldBe("Mời bà con đến họp.");
        // Pressing on does not decide, and the page that is opened anew still asks.
        (await desk.Press(second.Page, "bai", null)).Status.ShouldBe(HttpStatusCode.Conflict);
        (await desk.See($"/tin-bai/{item.Id}")).QuerySelector("#hai-thong-tin").ShouldNotBeNull();
        (await desk.Press(second.Page, "bai", null, Button(second.Page, Details.Mine))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Now(item)).ShouldSatisfyAllConditions(now => now.Person.ShouldBe("Toản"), now => now.Body.ShouldBe("Mời bà con đến họp."));
    }

    [StoreFact]
    public async Task Taking_what_the_other_set_saves_the_rest_that_was_typed()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item(more: i => i with { NotAfter = desk.Clock.GetUtcNow().AddDays(3) });
        var mine = await desk.See($"/tin-bai/{item.Id}");
        var theirs = desk.Clock.GetUtcNow().AddDays(5);
        await desk.Service<ItemStore>().Change(item.Id, 1, i => i with { NotAfter = theirs, Origin = Origin.Reprinted }, "Chị Mai");
        var second = await desk.Press(mine, "bai", null, ("han-cuoi", ""), ("nguon-tin", "1"), ("tac-gia", "Toản"), ("noi-dung", "Mời bà con đến họp."));
        second.Page.QuerySelectorAll(".writing-both dd").Select(d => d.TextContent).ShouldBe(["Đăng lại", "Cộng tác", desk.Unit.Local(theirs).ToString("HH:mm dd/MM/yyyy", null), "(để trống)"]);

        // What was seen is what is decided on: another change between asks anew.
        await desk.Service<ItemStore>().Change(item.Id, 1, i => i with { Audience = "thanh niên" }, "Chị Mai");
        (await desk.Press(second.Page, "bai", null, Button(second.Page, Details.Theirs))).Status.ShouldBe(HttpStatusCode.Conflict);
        var third = await desk.Press(second.Page, "bai", null);
        (await desk.Press(third.Page, "bai", null, Button(third.Page, Details.Theirs))).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Now(item)).ShouldSatisfyAllConditions(now => now.NotAfter.ShouldBe(theirs), now => now.Origin.ShouldBe(Origin.Reprinted),
            now => now.Audience.ShouldBe("thanh niên"), now => now.Authors.ShouldBe(["Toản"]), now => now.Body.ShouldBe("Mời bà con đến họp."));
    }

    [StoreFact]
    public async Task What_one_did_not_touch_stays_as_the_other_set_it_and_that_is_told()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item(more: i => i with { Person = "Lan" });
        var mine = await desk.See($"/tin-bai/{item.Id}");
        await desk.Service<ItemStore>().Change(item.Id, 1, i => i with { Person = "Mai", Language = "Tiếng Thái" }, "Chị Mai");

        var saved = await desk.Press(mine, "bai", null, ("tac-gia", "Toản"), ("ngon-ngu", "Tiếng Thái"));

        (saved.Status, saved.Location).ShouldBe((HttpStatusCode.Redirect, $"/tin-bai/{item.Id}?xong=gop"));
        (await desk.See(saved.Location!)).Body!.TextContent.ShouldContain("phần của họ được giữ");
        (await desk.Now(item)).ShouldSatisfyAllConditions(now => now.Person.ShouldBe("Mai"), now => now.Authors.ShouldBe(["Toản"]), now => now.Language.ShouldBe("Tiếng Thái"));
        // A stale page on which nothing was touched changes nothing.
        (await desk.Press(mine, "bai", null)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Now(item)).ShouldSatisfyAllConditions(now => now.Person.ShouldBe("Mai"), now => now.Authors.ShouldBe(["Toản"]));
    }

    private static (string, string) Button(AngleSharp.Dom.IDocument page, string name) => (name, page.QuerySelector($"button[name='{name}']")!.GetAttribute("value")!);
}
