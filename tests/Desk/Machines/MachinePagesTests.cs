using System.Net;
using Campaigns.Content;
using Campaigns.Content.Media;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Desk.Machines;

/// <summary>The page of the machine: it starts sending where nobody does, and deletes only what nothing names.</summary>
public sealed class MachinePagesTests
{
    [StoreFact]
    public async Task What_is_wrong_on_the_first_page_leads_to_the_machine_where_an_administrator_starts_the_worker()
    {
        await using var desk = await DeskBench.Open();
        await desk.Post(await desk.Account(Content.Accounts.ChannelKind.Facebook), "Ra quân", due: TimeSpan.FromHours(3));
        (await desk.Page("/")).QuerySelector(".verdict a[href='/may-chu']")!.TextContent.ShouldBe("Chạy lại");
        await desk.As("Chị Quản trị", PersonRole.Administrator);
        var page = await desk.Page("/may-chu");
        page.Body!.TextContent.ShouldContain("Không chạy: bài đến giờ chưa được gửi.");
        page.QuerySelector("a.btn[href='/may-chu']")!.TextContent.ShouldBe("Xem lại");

        try
        {
            using var started = await desk.Submit("/may-chu", "chay");

            (started.StatusCode, started.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.Redirect, "/may-chu?xong=chay"));
            (await desk.Value<int>("SELECT COUNT(*) FROM worker WHERE stopped IS NULL")).ShouldBe(1);
            (await desk.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'worker.start' AND person = 'Chị Quản trị'")).ShouldBe(1);
            using var twice = await desk.Send($"/cai-dat/don-vi/{desk.Unit.Id}", "/may-chu/chay");
            twice.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await desk.Value<int>("SELECT COUNT(*) FROM worker")).ShouldBe(1);
        }
        finally
        {
            await desk.Service<CampaignWorker>().Stop();
        }
    }

    [StoreFact]
    public async Task Files_that_nothing_needs_are_told_with_their_size_and_deleted_when_that_is_pressed()
    {
        await using var desk = await DeskBench.Open();
        await desk.As("Chị Quản trị", PersonRole.Administrator);
        var folder = desk.Service<Installation>().DataFolder;
        var small = Write(Path.Combine(folder, "cache", "pictures", "a.jpg"), 3_000_000);
        var lost = Write(Path.Combine(desk.Service<MediaShelf>().Folder, "aa", $"{new string('a', 64)}.mp4"), 2_000_000);
        File.SetLastWriteTimeUtc(lost, desk.Clock.GetUtcNow().AddDays(-2).UtcDateTime);

        var page = await desk.Page("/may-chu");
        page.QuerySelector("legend")!.TextContent.ShouldBe("Có thể xóa được 5 MB mà không mất gì:");
        using var freed = await desk.Send("/may-chu", "/may-chu/giai-phong", fields: [("gi", MachineRoom.Media)]);

        (await freed.Content.ReadAsStringAsync()).ShouldContain("Đã xóa 1 tệp, được thêm 2 MB.");
        (File.Exists(lost), File.Exists(small)).ShouldBe((false, true));
        (await desk.Value<string>("SELECT detail FROM audit WHERE act = 'machine.free'")).ShouldBe("1 tệp, 2 MB");
        using var none = await desk.Send($"/cai-dat/don-vi/{desk.Unit.Id}", "/may-chu/giai-phong");
        none.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [StoreFact]
    public async Task Nobody_but_an_administrator_of_every_unit_starts_or_deletes_anything()
    {
        await using var desk = await DeskBench.Open();
        var elsewhere = await desk.Service<UnitStore>().Save(new Unit { Id = Id.New(desk.Clock), Code = "na-ban", Name = "Bản Nà Ban", Place = "bản Nà Ban" });
        var small = Write(Path.Combine(desk.Service<Installation>().DataFolder, "cache", "pictures", "a.jpg"), 10);
        await desk.Person("Quản trị xã", desk.Unit.Id, PersonRole.Administrator);
        await desk.As("Quản trị xã");

        (await desk.Page("/may-chu")).QuerySelectorAll("form").ShouldBeEmpty();
        foreach (var act in new[] { "chay", "giai-phong" })
        {
            using var answer = await desk.Send($"/cai-dat/don-vi/{desk.Unit.Id}", $"/may-chu/{act}", fields: [("gi", MachineRoom.Pictures)]);
            answer.StatusCode.ShouldBe(HttpStatusCode.Conflict, act);
        }
        (File.Exists(small), await desk.Value<int>("SELECT COUNT(*) FROM worker"), elsewhere.Code).ShouldBe((true, 0, "na-ban"));
    }

    private static string Write(string path, int size)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, new byte[size]);
        return path;
    }
}
