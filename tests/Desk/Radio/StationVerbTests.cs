namespace Campaigns.Desk.Radio;

/// <summary><c>station slot</c> keeps the station's rules as the page does.</summary>
public sealed class StationVerbTests
{
    [Fact]
    public async Task A_slot_that_runs_into_another_is_refused_at_its_option_and_the_one_of_that_start_is_changed()
    {
        using var folder = new TempFolder();
        await Command.Campaigns(folder.Path, null, "unit", "add", "muong-sang", "--name", "UBND xã Mường Sáng", "--place", "xã Mường Sáng");
        await Command.Campaigns(folder.Path, null, "account", "connect", "radio", "--name", "Đài xã", "--set", "at=17:00", "minutes=15", "preset=vinh-phuc");

        var refused = await Command.Campaigns(folder.Path, null, "station", "slot", "Đài xã", "--at", "17:10", "--minutes", "15");
        var changed = await Command.Campaigns(folder.Path, null, "station", "slot", "Đài xã", "--at", "17:00", "--minutes", "45");
        var tooLong = await Command.Campaigns(folder.Path, null, "station", "slot", "Đài xã", "--at", "17:00", "--minutes", "50");

        refused.Exit.ShouldBe(2, refused.ToString());
        refused.ToString().ShouldContain("--at: Trùng với khung 17:00, dài 15 phút.");
        changed.Exit.ShouldBe(0, changed.ToString());
        tooLong.Exit.ShouldBe(2, tooLong.ToString());
        tooLong.ToString().ShouldContain("--minutes: Quy định của đài: mỗi buổi không quá 45 phút.");
    }
}
