using Campaigns.Content.Bulletins;

namespace Campaigns.Content.Tests.Bulletins;

/// <summary>Which programmes there are on a day, and what a station's rules refuse. The fifth of October 2026 is a Monday.</summary>
public sealed class AirtimeTests
{
    private const BroadcastDays Workdays = BroadcastDays.EveryDay & ~BroadcastDays.Weekend;

    private static readonly DateOnly Monday = new(2026, 10, 5), Saturday = new(2026, 10, 10), Sunday = new(2026, 10, 11);

    [Fact]
    public void Without_rules_a_day_has_the_slots_of_its_weekday_in_their_order()
    {
        var airtime = Of(new(), Slot("17:00"), Slot("05:00", days: Workdays));

        Starts(airtime, Monday).ShouldBe(["05:00", "17:00"]);
        Starts(airtime, Saturday).ShouldBe(["17:00"]);
    }

    [Fact]
    public void What_the_rules_forbid_is_not_on_the_air_and_what_is_too_long_is_cut()
    {
        var airtime = Of(new() { WeekendSpecial = true, Sessions = 2, Minutes = 10, QuietFrom = new(22, 0), QuietTo = new(5, 0) }, Slot("04:55"), Slot("05:00"), Slot("11:00"), Slot("17:00"), Slot("21:50", 15));

        Starts(airtime, Monday).ShouldBe(["05:00", "11:00"]);
        airtime.On(Monday).ShouldAllBe(slot => slot.Minutes == 10);
        Starts(airtime, Saturday).ShouldBeEmpty();
        Starts(airtime, Sunday).ShouldBeEmpty();
    }

    [Fact]
    public void A_surge_breaks_the_rules_for_weekends_and_for_programmes_a_day_on_its_days_alone_and_no_other_rule()
    {
        var surge = new Surge("s", "a", "Bầu cử", Monday, Saturday, BroadcastDays.EveryDay, [new(4, 0), new(11, 0), new(17, 5), new(19, 0)], 20);
        var airtime = Of(new() { WeekendSpecial = true, Sessions = 1, Minutes = 15, QuietTo = new(5, 0), QuietFrom = new(22, 0) }, Slot("17:00", days: Workdays)) with { Surges = [surge] };

        Starts(airtime, Monday).ShouldBe(["11:00", "17:00", "19:00"], "four in the morning is quiet, and five past five runs into the usual programme");
        airtime.On(Monday).ShouldAllBe(slot => slot.Minutes == 15);
        Starts(airtime, Saturday).ShouldBe(["11:00", "17:05", "19:00"]);
        Starts(airtime, Sunday).ShouldBeEmpty("it is over");
        Starts(airtime, Monday.AddDays(-1)).ShouldBeEmpty("it has not begun");
        airtime.On(Saturday).Select(slot => slot.Id).ShouldBeUnique();
    }

    [Theory]
    [InlineData("21:30", 30, false)]
    [InlineData("21:31", 30, true)]
    [InlineData("23:00", 15, true)]
    [InlineData("04:59", 1, true)]
    [InlineData("05:00", 15, false)]
    public void Hours_over_midnight_are_quiet_to_the_minute(string start, int minutes, bool quiet) =>
        new StationRules { QuietFrom = new(22, 0), QuietTo = new(5, 0) }.Quiet(TimeOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), minutes).ShouldBe(quiet);

    [Fact]
    public void Hours_within_a_day_are_quiet_to_the_minute()
    {
        var noon = new StationRules { QuietFrom = new(11, 30), QuietTo = new(13, 30) };

        noon.Quiet(new(11, 15), 15).ShouldBeFalse();
        noon.Quiet(new(11, 15), 16).ShouldBeTrue();
        noon.Quiet(new(13, 29), 1).ShouldBeTrue();
        noon.Quiet(new(13, 30), 15).ShouldBeFalse();
        new StationRules().Quiet(new(0, 0), 60).ShouldBeFalse("nobody set any");
    }

    [Theory]
    [InlineData("17:00", 20, BroadcastDays.Monday, "phut", "Quy định của đài: mỗi buổi không quá 15 phút.")]
    [InlineData("17:00", 0, BroadcastDays.Monday, "phut", "Số phút từ 1 đến 60.")]
    [InlineData("17:00", 61, BroadcastDays.Monday, "phut", "Số phút từ 1 đến 60.")]
    [InlineData("22:30", 15, BroadcastDays.Monday, "gio", "Quy định của đài: từ 22:00 đến 05:00 không phát.")]
    [InlineData("17:00", 15, BroadcastDays.Saturday, "ngay", "Quy định của đài: thứ Bảy, Chủ nhật chỉ phát khi đặc biệt.")]
    [InlineData("17:00", 15, BroadcastDays.None, "ngay", "Chưa chọn ngày nào trong tuần.")]
    [InlineData("17:00", 15, BroadcastDays.Tuesday, "ngay", "Quy định của đài: mỗi ngày không quá 2 buổi, mà thứ Ba đã đủ.")]
    [InlineData("05:10", 15, BroadcastDays.Wednesday, "gio", "Trùng với khung 05:00, dài 15 phút.")]
    public void A_slot_that_breaks_a_rule_is_refused_by_the_rule_at_its_field(string start, int minutes, BroadcastDays days, string field, string said)
    {
        var airtime = Of(new() { WeekendSpecial = true, Sessions = 2, Minutes = 15, QuietFrom = new(22, 0), QuietTo = new(5, 0) }, Slot("05:00", days: BroadcastDays.Tuesday | BroadcastDays.Wednesday), Slot("11:00", days: BroadcastDays.Tuesday));

        var problem = airtime.Problems(Slot(start, minutes, days) with { Id = "" }).ShouldHaveSingleItem();

        (problem.Where, problem.What.Vi).ShouldBe((field, said));
        airtime.Problems(Slot("17:00", 15, BroadcastDays.Monday | BroadcastDays.Wednesday) with { Id = "" }).ShouldBeEmpty();
    }

    [Fact]
    public void A_slot_that_is_changed_does_not_stand_in_its_own_way()
    {
        var airtime = Of(new() { Sessions = 1 }, Slot("05:00"));

        airtime.Problems(airtime.Slots[0] with { Start = new(5, 5) }).ShouldBeEmpty();
    }

    [Fact]
    public void A_programme_ends_before_midnight() =>
        Of(new()).Problems(Slot("23:50", 15)).ShouldHaveSingleItem().What.Vi.ShouldBe("Buổi phát phải hết trước nửa đêm.");

    [Fact]
    public void Of_slots_that_are_too_many_only_those_that_are_not_on_the_air_say_so()
    {
        var airtime = Of(new() { Sessions = 1 }, Slot("05:00"), Slot("17:00"));

        airtime.Silent(airtime.Slots[0]).ShouldBeEmpty();
        airtime.Silent(airtime.Slots[1]).ShouldHaveSingleItem().What.Vi.ShouldContain("mỗi ngày không quá 1 buổi");
    }

    [Fact]
    public void A_surge_is_refused_with_everything_that_is_wrong_with_it()
    {
        var airtime = Of(new() { Minutes = 15, QuietFrom = new(22, 0), QuietTo = new(5, 0), WeekendSpecial = true, Sessions = 1 });
        var good = new Surge("", "a", "Bầu cử", Monday, Saturday, BroadcastDays.EveryDay, [new(11, 0), new(11, 15)], 15);

        airtime.Problems(good).ShouldBeEmpty();
        Fields(good with { Name = "" }).ShouldBe(["dot"]);
        Fields(good with { Last = Monday.AddDays(-1) }).ShouldBe(["den"]);
        Fields(good with { Last = Monday.AddDays(366) }).ShouldBe(["den"]);
        Fields(good with { Days = BroadcastDays.None }).ShouldBe(["ngay-them"]);
        Fields(good with { Starts = [] }).ShouldBe(["gio-them"]);
        Fields(good with { Starts = [new(3, 0)] }).ShouldBe(["gio-them"]);
        Fields(good with { Starts = [new(11, 0), new(11, 10)] }).ShouldBe(["gio-them"]);
        Fields(good with { Minutes = 20, Starts = [new(11, 0)] }).ShouldBe(["phut-them"]);

        IEnumerable<string?> Fields(Surge surge) => airtime.Problems(surge).Select(problem => problem.Where);
    }

    private static Airtime Of(StationRules rules, params Slot[] slots) => new("a", rules, [.. slots.OrderBy(slot => slot.Start)], []);

    private static Slot Slot(string start, int minutes = 15, BroadcastDays days = BroadcastDays.EveryDay) => new(start, "a", days, TimeOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), minutes);

    private static string[] Starts(Airtime airtime, DateOnly day) => [.. airtime.On(day).Select(slot => $"{slot.Start:HH\\:mm}")];
}
