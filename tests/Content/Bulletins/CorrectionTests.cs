using Campaigns.Content.Bulletins;
using static Campaigns.Content.Tests.Bulletins.ProgrammeBench;

namespace Campaigns.Content.Tests.Bulletins;

/// <summary>What becomes of a programme when what was read in one is changed or withdrawn.</summary>
public sealed class CorrectionTests
{
    [StoreFact]
    public async Task An_item_that_was_read_is_put_right_in_the_next_programme()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Lịch tiêm", text: "Tiêm ngày 6.");
        await bench.Publish(post);
        bench.Store.Clock.Advance(TimeSpan.FromHours(10));
        var hash = await bench.Reword(post, "Lịch tiêm", "Tiêm ngày 7.");

        for (var twice = 0; twice < 2; twice++)
            (await bench.Composer.Change(bench.Station, new HandedText(post, bench.Store.Clock.GetUtcNow(), "Lịch tiêm", "Tiêm ngày 7.", hash))).Value.ShouldBeTrue();

        (await bench.Programme(Monday, Evening)).ShouldBe("Lịch tiêm");
        (await bench.Bulletin(Monday, Evening)).Entries[0].Text.ShouldBe("Tiêm ngày 6.", "what was read stays");
        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("! Đính chính: Lịch tiêm");
        (await bench.Bulletin(Monday.AddDays(1), Morning)).Entries[0].Text.ShouldBe("Đính chính.\nNgày 5 tháng 10, đài đã phát “Lịch tiêm”, trong đó có nội dung chưa đúng. Xin đọc lại cho đúng như sau.\nTiêm ngày 7.");
    }

    [StoreFact]
    public async Task An_item_that_was_read_and_is_withdrawn_is_taken_back_once_and_read_no_more()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Tin sai");
        await bench.Desk.Plan(post, EntryPriority.Usual, 3, null, reserve: true, Editor);
        await bench.Publish(post);
        bench.Store.Clock.Advance(TimeSpan.FromHours(10));
        await bench.Store.Database.Write(session => session.Run("UPDATE post SET state = 10 WHERE id = @post", new { post }));

        for (var twice = 0; twice < 2; twice++)
            await bench.Composer.Withdraw(bench.Station, post);

        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("! Đính chính: Tin sai");
        (await bench.Programme(Monday.AddDays(2), Morning)).ShouldBe("");
    }

    [StoreFact]
    public async Task An_item_that_is_withdrawn_before_it_is_read_is_simply_gone()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Rút sớm");
        await bench.Publish(post);
        await bench.Store.Database.Write(session => session.Run("UPDATE post SET state = 10 WHERE id = @post", new { post }));

        await bench.Composer.Withdraw(bench.Station, post);

        (await bench.Programme(Monday, Evening)).ShouldBe("");
        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("");
    }
}
