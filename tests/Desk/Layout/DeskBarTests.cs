using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Layout;

/// <summary>The bar above every page: places in one row, and below them the rooms of the place in which one stands.</summary>
public sealed class DeskBarTests
{
    [StoreFact]
    public async Task The_bar_tells_the_place_and_the_room_in_which_one_stands()
    {
        await using var desk = await WritingBench.Open();
        foreach (var (path, place, room) in new[]
        {
            ("/", "Hôm nay", null), ("/tin-bai", "Tin, bài", "Tin, bài"), ("/kho", "Tin, bài", "Kho"), ("/hang-cho", "Lịch đăng", "Hàng chờ"),
            ("/ke-hoach", "Kế hoạch", "Kế hoạch"), ("/hoat-dong", "Kế hoạch", "Việc ngoài tin, bài"), ("/so-phat-thanh", "Phát thanh", "Sổ phát"),
        })
        {
            var page = await desk.See(path);
            page.QuerySelectorAll(".navbar nav [aria-current]").Select(link => link.TextContent).ShouldBe([place], path);
            page.QuerySelectorAll(".ngan [aria-current]").Select(link => link.TextContent).ShouldBe(room is null ? [] : [room], path);
        }
    }

    [Fact]
    public void Every_page_says_a_room_that_a_place_has()
    {
        var rooms = Place.All.SelectMany(place => place.Rooms).Select(room => room.Path).ToHashSet(StringComparer.Ordinal);
        var said = Directory.EnumerateFiles(Repository.Path("src", "Desk"), "*.razor", SearchOption.AllDirectories).SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("<DeskSheet ", StringComparison.Ordinal) && line.Contains(" Path=\"/", StringComparison.Ordinal))
            .Select(line => line.Split(" Path=\"")[1].Split('"')[0]).ToArray();

        said.ShouldNotBeEmpty();
        said.Except(rooms).ShouldBe(["/tai-khoan"], "one's own page is where one's name is");
        rooms.Count.ShouldBe(Place.All.Sum(place => place.Rooms.Length), "a room is in one place");
    }
}
