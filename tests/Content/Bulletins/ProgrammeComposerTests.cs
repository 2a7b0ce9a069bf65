using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using static Campaigns.Content.Tests.Bulletins.ProgrammeBench;

namespace Campaigns.Content.Tests.Bulletins;

public sealed class ProgrammeComposerTests
{
    private static readonly string TenMinutes = string.Join(' ', Enumerable.Repeat("tiếng", 1900)), FourMinutes = string.Join(' ', Enumerable.Repeat("tiếng", 760));

    [StoreFact]
    public async Task An_approved_item_stands_in_the_programme_after_its_time_long_before_that()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Approved("Họp thôn", Monday.AddDays(2), new(12, 0));

        (await bench.Programme(Monday.AddDays(2), Evening)).ShouldBe("Họp thôn");
        (await bench.Programme(Monday.AddDays(2), Morning)).ShouldBe("");
    }

    [StoreFact]
    public async Task Composed_again_from_the_same_rows_nothing_changes()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Approved("Một");
        await bench.Approved("Hai");

        (await bench.Composer.Keep(bench.Station.Id)).Value.ShouldBeTrue();

        (await bench.Composer.Keep(bench.Station.Id)).Value.ShouldBeFalse();
    }

    [StoreFact]
    public async Task What_is_urgent_is_first_then_what_has_priority_then_the_rest_by_its_time()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Approved("Muộn", time: new(11, 0));
        await bench.Approved("Sớm", time: new(10, 0));
        var first = await bench.Approved("Ưu tiên", time: new(12, 0));
        var flood = await bench.Approved("Lũ về", Monday.AddDays(3));
        await bench.Desk.Plan(first, EntryPriority.First, 0, null, false, Editor);
        await bench.Urgent(flood);

        (await bench.Programme(Monday, Evening)).ShouldBe("Lũ về | Ưu tiên | Sớm | Muộn");
    }

    [StoreFact]
    public async Task News_comes_before_columns_and_columns_before_notices()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Approved("Cắt điện", time: new(9, 0), like: Like(new() { Genre = Genre.Notice }));
        await bench.Approved("Nộp hồ sơ", time: new(9, 30), like: Like(new() { Section = "Chuyển đổi số" }));
        await bench.Approved("Khai giảng", time: new(10, 0));

        (await bench.Programme(Monday, Evening)).ShouldBe("Khai giảng | Nộp hồ sơ | Cắt điện");
    }

    [StoreFact]
    public async Task A_programme_without_room_sends_what_comes_later_to_the_next()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Approved("Dài", time: new(9, 0), text: TenMinutes);
        await bench.Approved("Dài nữa", time: new(10, 0), text: TenMinutes);

        (await bench.Programme(Monday, Evening)).ShouldBe("Dài");
        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("Dài nữa");
    }

    [StoreFact]
    public async Task What_has_priority_takes_the_place_of_what_is_usual()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Approved("Dài", time: new(9, 0), text: TenMinutes);
        var first = await bench.Approved("Ưu tiên", time: new(10, 0), text: TenMinutes);
        await bench.Desk.Plan(first, EntryPriority.First, 0, null, false, Editor);

        (await bench.Programme(Monday, Evening)).ShouldBe("Ưu tiên");
        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("Dài");
    }

    [StoreFact]
    public async Task An_item_whose_approval_is_void_is_taken_out_and_one_with_new_words_has_them()
    {
        await using var bench = await ProgrammeBench.Open();
        var (gone, changed) = (await bench.Approved("Bỏ"), await bench.Approved("Sửa"));
        (await bench.Programme(Monday, Evening)).ShouldBe("Bỏ | Sửa");

        await bench.Void(gone);
        await bench.Reword(changed, "Đã sửa", "Lời mới.");

        (await bench.Programme(Monday, Evening)).ShouldBe("Đã sửa");
        (await bench.Bulletin(Monday, Evening)).Entries[0].Text.ShouldBe("Lời mới.");
    }

    [StoreFact]
    public async Task Words_that_are_not_those_that_were_approved_are_in_no_programme()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Approved("Bị sửa");
        await bench.Store.Database.Write(session => session.Run("UPDATE frozen SET bytes = @bytes", new { bytes = "{}"u8.ToArray() }));

        (await bench.Programme(Monday, Evening)).ShouldBe("");
    }

    [StoreFact]
    public async Task An_item_that_is_moved_follows_its_time()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Dời");
        (await bench.Programme(Monday, Evening)).ShouldBe("Dời");
        var later = bench.Store.Unit.EndOf(Monday.AddDays(1)).ToUnixTimeMilliseconds();

        await bench.Store.Database.Write(session => session.Run("UPDATE post SET due = @later, wake = @later WHERE id = @post", new { later, post }));

        (await bench.Programme(Monday, Evening)).ShouldBe("");
        (await bench.Programme(Monday.AddDays(2), Morning)).ShouldBe("Dời");
    }

    [StoreFact]
    public async Task What_is_due_before_its_programme_is_handed_over_while_the_machine_still_runs()
    {
        await using var bench = await ProgrammeBench.Open();
        var (near, far) = (await bench.Approved("Sáng mai", Monday.AddDays(1), new(4, 30)), await bench.Approved("Tuần sau", Monday.AddDays(3)));
        bench.Store.Clock.Advance(TimeSpan.FromHours(4));

        await bench.Composer.Keep(bench.Station.Id);

        var wakes = (await bench.Store.Database.Read(session => session.List<(string Id, long Wake)>("SELECT id, wake FROM post"))).ToDictionary(row => row.Id, row => row.Wake);
        wakes[near].ShouldBe(bench.Store.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        wakes[far].ShouldBeGreaterThan(wakes[near]);
    }

    [StoreFact]
    public async Task Handed_over_twice_it_stands_once_and_where_it_was_planned()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Một lần");
        (await bench.Programme(Monday, Evening)).ShouldBe("Một lần");

        (await bench.Publish(post)).ShouldBe(HandedOver.Placed);
        (await bench.Publish(post)).ShouldBe(HandedOver.Placed);

        (await bench.Programme(Monday, Evening)).ShouldBe("Một lần");
        (await bench.Bulletins.Placed(post)).ShouldBe((Monday, Evening));
    }

    [StoreFact]
    public async Task A_programme_that_has_begun_stays_as_it_was()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Đã đọc");
        await bench.Programme(Monday, Evening);
        bench.Store.Clock.Advance(TimeSpan.FromHours(10));

        await bench.Void(post);

        (await bench.Programme(Monday, Evening)).ShouldBe("Đã đọc", "its approval was good when it was read");
        (await bench.Publish(post)).ShouldBe(HandedOver.Placed, "it is out where it was read, and nowhere else");
        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("");
    }

    [StoreFact]
    public async Task What_lost_its_approval_before_the_programme_began_was_not_in_it()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Bỏ trước giờ");
        await bench.Programme(Monday, Evening);
        await bench.Void(post);
        bench.Store.Clock.Advance(TimeSpan.FromHours(10));

        (await bench.Programme(Monday, Evening)).ShouldBe("");
    }

    [StoreFact]
    public async Task An_item_is_read_again_on_as_many_days_as_was_said()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Tiêm chủng");
        await bench.Desk.Plan(post, EntryPriority.Usual, 2, null, false, Editor);
        await bench.Publish(post);

        (await bench.Programme(Monday, Evening)).ShouldBe("Tiêm chủng");
        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("again Tiêm chủng");
        (await bench.Programme(Monday.AddDays(1), Evening)).ShouldBe("", "once a day");
        (await bench.Programme(Monday.AddDays(2), Morning)).ShouldBe("again Tiêm chủng");
        (await bench.Programme(Monday.AddDays(3), Morning)).ShouldBe("");
    }

    [StoreFact]
    public async Task Days_that_went_by_count_among_the_readings()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Tiêm chủng");
        await bench.Desk.Plan(post, EntryPriority.Usual, 2, null, false, Editor);
        await bench.Publish(post);
        await bench.Programme(Monday, Evening);
        bench.Store.Clock.Advance(TimeSpan.FromDays(2));

        (await bench.Programme(Monday.AddDays(2), Morning)).ShouldBe("again Tiêm chủng");
        (await bench.Programme(Monday.AddDays(2), Evening)).ShouldBe("");
        (await bench.Programme(Monday.AddDays(3), Morning)).ShouldBe("");
    }

    [StoreFact]
    public async Task A_notice_is_read_every_day_until_its_last()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Approved("Cắt điện", like: Like(new() { Genre = Genre.Notice, NotAfter = bench.Store.Unit.EndOf(Monday.AddDays(2)) }));

        (await bench.Programme(Monday, Evening)).ShouldBe("Cắt điện");
        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("again Cắt điện");
        (await bench.Programme(Monday.AddDays(2), Morning)).ShouldBe("again Cắt điện");
        (await bench.Programme(Monday.AddDays(3), Morning)).ShouldBe("");
    }

    [StoreFact]
    public async Task What_is_read_again_takes_no_room_from_what_is_new()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Cũ", text: TenMinutes);
        await bench.Desk.Plan(post, EntryPriority.Usual, 1, null, false, Editor);
        await bench.Publish(post);
        await bench.Approved("Mới", Monday, new(18, 0), FourMinutes);
        await bench.Approved("Mới nữa", Monday, new(18, 1), FourMinutes);

        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("Mới | Mới nữa");
        (await bench.Programme(Monday.AddDays(1), Evening)).ShouldBe("again Cũ");
    }

    [StoreFact]
    public async Task A_text_of_another_language_goes_to_the_programme_of_that_language_where_there_is_one()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Approved("Chưa có buổi riêng", like: Like(new() { Language = "Mông" }));
        await bench.Slot(new(19, 0), language: "Thái");
        await bench.Approved("Tiếng Thái", like: Like(new() { Language = "tiếng Thái" }));
        await bench.Approved("Tiếng Việt");

        (await bench.Programme(Monday, Evening)).ShouldBe("Chưa có buổi riêng | Tiếng Việt");
        (await bench.Programme(Monday, new(19, 0))).ShouldBe("Tiếng Thái");
        (await bench.Bulletin(Monday, new(19, 0))).Language.ShouldBe("Thái");
    }

    [StoreFact]
    public async Task An_item_of_a_column_waits_for_the_columns_day_unless_that_comes_too_late()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Store.Database.Write(session => session.Run("INSERT INTO section (id, unit_id, name, radio_days, monthly, created) VALUES ('cds', @Id, 'Chuyển đổi số', @days, 0, 0)", new { bench.Store.Unit.Id, days = BroadcastDays.Wednesday }));
        await bench.Approved("Thứ Tư", like: Like(new() { Section = "Chuyển đổi số" }));
        await bench.Approved("Chỉ thứ Hai", like: Like(new() { Section = "Chuyển đổi số", NotAfter = bench.Store.Unit.EndOf(Monday) }));

        (await bench.Programme(Monday, Evening)).ShouldBe("Chỉ thứ Hai");
        (await bench.Programme(Monday.AddDays(2), Morning)).ShouldBe("Thứ Tư");
    }

    [StoreFact]
    public async Task Nothing_is_planned_after_an_items_last_moment()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Approved("Dài", time: new(9, 0), text: TenMinutes);
        await bench.Approved("Chỉ hôm nay", time: new(10, 0), text: TenMinutes, like: Like(new() { NotAfter = bench.Store.Unit.EndOf(Monday) }));

        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("");
    }

    private static Item Like(Kind kind) => new() { Id = "", UnitId = "", Title = "", Body = "", Genre = kind.Genre, Section = kind.Section, Language = kind.Language, NotAfter = kind.NotAfter };

    private sealed record Kind
    {
        public Genre Genre { get; init; }
        public string? Section { get; init; }
        public string? Language { get; init; }
        public DateTimeOffset? NotAfter { get; init; }
    }
}
