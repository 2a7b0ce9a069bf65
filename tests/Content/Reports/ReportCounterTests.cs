using System.Text.Json;
using Campaigns.Content.Accounts;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Reports;
using Campaigns.Content.Tests.Broadcasts;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Reports;

public sealed class ReportCounterTests
{
    private static readonly DateOnly March = new(2026, 3, 10), May = new(2026, 5, 20);

    [StoreFact]
    public async Task News_and_articles_are_apart_and_an_item_counts_once_however_many_channels_it_is_on()
    {
        await using var store = await TestStore.Open();
        var rig = new ReportRig(store);
        var (portal, page, trial, radio) = (await rig.Account(ChannelKind.Portal, "Cổng xã"), await rig.Account(ChannelKind.Facebook, "Trang xã"), await rig.Account(ChannelKind.Facebook, "Chạy thử", sandbox: true), await rig.Account(ChannelKind.Radio, "Đài xã"));
        var news = await rig.Item(Genre.News, "Lịch tiêm chủng", section: "Y tế");
        var report = await rig.Item(Genre.Report, "Bản làng đổi mới", origin: Origin.Contributed);
        var before = await rig.Item(Genre.News, "Tin năm ngoái");
        await rig.Post(news, portal, March);
        await rig.Post(news, page, May);
        await rig.Post(news, trial, May);
        await rig.Post(news, radio, May);
        await rig.Post(report, portal, May);
        await rig.Post(await rig.Item(Genre.News, "Chưa đăng"), portal, May, state: 0);
        await rig.Post(before, portal, new(2025, 12, 31));
        await rig.Post(before, page, March);
        await rig.Post(await rig.Item(Genre.News, "Sau kỳ"), portal, new(2026, 7, 1));

        var numbers = await rig.Counter.Count([store.Unit], ReportRig.Half);

        (numbers["so-tin"], numbers["so-bai"], numbers["so-tin-bai"], numbers["cong-tac"], numbers.OnTrial).ShouldBe((1, 1, 2, 1, 1));
        // An item that went out before is no new one, its post is.
        (numbers["luot-dang"], numbers["tin-cong"], numbers["bai-cong"], numbers["tin-facebook"]).ShouldBe((4, 1, 1, 2));
        numbers.Table("thang")!.Lines.Select(line => line.All).ShouldBe([0, 0, 1, 0, 1, 0]);
        numbers.Table("kenh")!.Lines.Select(line => (line.Label, line.News, line.Articles)).ShouldBe([("Cổng xã (Cổng thông tin)", 1, 1), ("Trang xã (Facebook)", 2, 0)], ignoreOrder: true);
        numbers.Table("chuyen-muc")!.Lines.Select(line => (line.Label, line.All)).ShouldBe([("Y tế", 1), ("Chưa xếp chuyên mục", 1)]);
    }

    [StoreFact]
    public async Task What_a_loudspeaker_really_read_counts_and_nothing_that_was_put_right()
    {
        await using var store = await TestStore.Open();
        var rig = new ReportRig(store);
        var (log, station) = await BroadcastStoreTests.Log(store);
        var item = await rig.Item(Genre.News, "Chỉ đọc trên loa");
        var read = BroadcastStoreTests.Line(store, station, "a") with { Day = May, Items = [new() { PostId = "post", ItemId = item, Title = "Chỉ đọc trên loa", Seconds = 60 }] };
        await log.Add(read);
        await log.Add(BroadcastStoreTests.Line(store, station, "b") with { Day = May, Slot = null, Start = new(18, 0), Kind = BroadcastKind.Relay, Seconds = 1_800 });
        await log.Add(BroadcastStoreTests.Line(store, station, "c") with { Day = May, Slot = null, Start = new(19, 0), Language = "Thái", Seconds = 300 });
        await log.Add(BroadcastStoreTests.Line(store, station, "d") with { Day = March, Outcome = BroadcastOutcome.NotRead, Reason = NotReadReason.Power, Seconds = 0 });

        var numbers = await rig.Counter.Count([store.Unit], ReportRig.Half);

        (numbers["luot-phat"], numbers["phut-phat"], numbers["luot-tiep-am"], numbers["phut-tiep-am"], numbers["luot-tieng-dan-toc"], numbers["khong-phat"]).ShouldBe((3, 45, 1, 30, 1, 1));
        (numbers["so-tin"], numbers["luot-tin-bai-phat"], numbers["luot-dang"]).ShouldBe((1, 1, 0));
    }

    [StoreFact]
    public async Task Of_what_channels_counted_the_newest_counts_and_what_nobody_counted_is_not_nought()
    {
        await using var store = await TestStore.Open();
        var rig = new ReportRig(store);
        var post = await rig.Post(await rig.Item(Genre.News, "Tin"), await rig.Account(ChannelKind.Facebook, "Trang xã"), May);
        await rig.Metric(post, 0, "reactions", 5);
        await rig.Metric(post, 1, "reactions", 12);

        var numbers = await rig.Counter.Count([store.Unit], ReportRig.Half);

        (numbers["luot-cam-xuc"], numbers["luot-xem"], numbers.Measured).ShouldBe((12, null, 1));
        numbers["kinh-phi-chi"].ShouldBeNull();
    }

    [StoreFact]
    public async Task Activities_figures_targets_questions_and_money_are_counted_from_their_rows()
    {
        await using var store = await TestStore.Open();
        var rig = new ReportRig(store);
        await rig.Activity(ActivityKind.Conference, May, done: 3, came: 210);
        await rig.Activity(ActivityKind.Conference, May);
        await rig.Activity(ActivityKind.Conference, May, done: 9, state: ActivityState.Planned);
        await rig.Figure("Số hộ đã cài VNeID", 120, new(2026, 1, 1), new(2026, 3, 31));
        await rig.Figure("Số hộ đã cài VNeID", 30, new(2026, 4, 1), new(2026, 6, 30));
        await rig.Figure("Số hộ đã cài VNeID", 999, new(2026, 4, 1), new(2026, 6, 30), voided: 1);
        await store.Database.Write(async session =>
        {
            var unit = store.Unit.Id;
            await session.Run("INSERT INTO plan (id, unit_id, identity, number, file_name, source_hash, content, confidence, imported, updated) VALUES ('p', @unit, 'x', '116/KH-UBND', 'a', '', '{}', 1, 0, 0)", new { unit });
            for (var at = 0; at < 2; at++)
                await session.Run("INSERT INTO plan_target (id, plan_id, unit_id, position, year, detail) VALUES (@id, 'p', @unit, @at, 2030, @detail)", new { id = $"t{at}", unit, at, detail = JsonSerializer.Serialize(new Target(80, "%", true, 2030, "Người dân tiếp cận thông tin", 1), Json.Compact) });
            foreach (var (id, day, numerator) in new[] { ("r1", "2026-02-01", 300.0), ("r2", "2026-06-01", 640.0), ("r3", "2026-08-01", 900.0) })
                await session.Run("INSERT INTO target_reading (id, target_id, unit_id, numerator, denominator, source, day, person, at) VALUES (@id, 't0', @unit, @numerator, 1000, 'Điều tra', @day, '', 0)", new { id, unit, numerator, day });
            await session.Run("INSERT INTO misinformation (id, unit_id, found, place, words, told, answer, state, person, created, updated) VALUES ('m', @unit, '2026-04-01', 'Facebook', 'Tin đồn', 'Công an xã', '', 1, '', 0, 0)", new { unit });
            await session.Run("INSERT INTO question (id, unit_id, asked, asker, way, words, answer, state, person, created, updated) VALUES ('q', @unit, '2026-04-01', '', 'Zalo', 'Khi nào?', '', 0, '', 0, 0)", new { unit });
            await session.Run("INSERT INTO budget_line (id, unit_id, year, source, title, planned, approved, spent, note, person, created, updated) VALUES ('b', @unit, 2026, 0, 'In áp phích', 5000000, 4000000, NULL, '', '', 0, 0)", new { unit });
        });

        var numbers = await rig.Counter.Count([store.Unit], ReportRig.Half);

        (numbers["hoi-nghi"], numbers["nguoi-hoi-nghi"], numbers["luot-nguoi"]).ShouldBe((4, 210, 210));
        numbers.Sent.ShouldBe([new("gui-so-ho-da-cai-vneid", "Số hộ đã cài VNeID", "hộ", 150, 2)]);
        numbers["gui-so-ho-da-cai-vneid"].ShouldBe(150);
        numbers.Targets.Select(target => (target.Wanted, target.Reached, target.Day)).ShouldBe([("ít nhất 80%", 64, new DateOnly(2026, 6, 1)), ("ít nhất 80%", null, null)]);
        (numbers["chi-tieu"], numbers["chi-tieu-da-do"]).ShouldBe((2, 1));
        (numbers["tin-sai-phat-hien"], numbers["tin-sai-bao-cao"], numbers["tin-sai-phan-bac"], numbers["cau-hoi"], numbers["cau-hoi-tra-loi"]).ShouldBe((1, 1, 0, 1, 0));
        (numbers["kinh-phi-du-kien"], numbers["kinh-phi-duyet"], numbers["kinh-phi-chi"]).ShouldBe((5_000_000, 4_000_000, null));
    }

    [StoreFact]
    public async Task Two_writings_of_a_figure_are_added_up_and_another_measure_or_a_long_name_that_begins_alike_is_another_figure()
    {
        await using var store = await TestStore.Open();
        var rig = new ReportRig(store);
        var (first, second) = (new DateOnly(2026, 3, 31), new DateOnly(2026, 6, 30));
        const string Long = "Số hộ gia đình được tổ công nghệ số cộng đồng hướng dẫn cài đặt và sử dụng ứng dụng ";
        await rig.Figure("Băng rôn", 3, new(2025, 1, 1), new(2025, 3, 31), measure: "tấm");
        await rig.Figure("Băng rôn", 10, new(2026, 1, 1), first, measure: "cái");
        await rig.Figure("Băng rôn", 5, new(2026, 4, 1), second, measure: "tấm");
        await rig.Figure("Băng rôn", 1, new(2026, 4, 1), second, measure: " Tấm");
        await rig.Figure("Băng rôn tấm", 2, new(2026, 4, 1), second, measure: "tấm");
        await rig.Figure("Số hộ", 100, new(2026, 1, 1), first);
        await rig.Figure("số hộ", 7, new(2026, 4, 1), second);
        await rig.Figure($"{Long}VNeID", 40, new(2026, 1, 1), first);
        await rig.Figure($"{Long}Zalo", 60, new(2026, 1, 1), first);

        var numbers = await rig.Counter.Count([store.Unit], ReportRig.Half);

        numbers.Sent.Select(sent => (sent.Name, sent.Measure.Trim().ToLowerInvariant(), sent.Value, sent.Rows)).ShouldBe(
        [
            ("gui-bang-ron", "tấm", 6, 2), ("gui-bang-ron--cai", "cái", 10, 1), ("gui-bang-ron-tam", "tấm", 2, 1), ("gui-so-ho", "hộ", 107, 2),
            ("gui-so-ho-gia-dinh-duoc-to-cong-nghe-so-cong-dong-huong-dan-cai-dat-va-su", "hộ", 40, 1), ("gui-so-ho-gia-dinh-duoc-to-cong-nghe-so-cong-dong-huong-dan-cai-dat-va-su--ho", "hộ", 60, 1),
        ], ignoreOrder: true);
        foreach (var sent in numbers.Sent)
            (await rig.Rows.Of([store.Unit], ReportRig.Half, FigureCatalog.Find(sent.Name)!)).Sum(row => row.Value).ShouldBe(sent.Value!.Value, sent.Name);
        (await rig.Counter.Count([store.Unit], ReportRig.Half.Before)).Sent.ShouldHaveSingleItem().Name.ShouldBe("gui-bang-ron", "a year before it is called the same");
    }

    [StoreFact]
    public async Task Reported_is_what_somebody_was_told_and_answered_what_has_an_answer_whatever_became_of_it_later()
    {
        await using var store = await TestStore.Open();
        var rig = new ReportRig(store);
        await store.Database.Write(async session =>
        {
            foreach (var (id, told, state) in new[] { ("told", "Công an xã", MisinformationState.Told), ("refuted", "", MisinformationState.Answered), ("both", "Công an xã", MisinformationState.Closed), ("nothing", "", MisinformationState.Closed) })
                await session.Run("INSERT INTO misinformation (id, unit_id, found, place, words, told, answer, state, person, created, updated) VALUES (@id, @unit, '2026-04-01', 'Facebook', 'Tin đồn', @told, '', @state, '', 0, 0)", new { id, unit = store.Unit.Id, told, state });
            foreach (var (id, answer, state) in new[] { ("open", "", QuestionState.Open), ("answered", "Thứ Hai.", QuestionState.Answered), ("closed", "Đã trả lời.", QuestionState.Closed), ("unanswered", "", QuestionState.Closed) })
                await session.Run("INSERT INTO question (id, unit_id, asked, asker, way, words, answer, state, person, created, updated) VALUES (@id, @unit, '2026-04-01', '', 'Zalo', 'Khi nào?', @answer, @state, '', 0, 0)", new { id, unit = store.Unit.Id, answer, state });
        });

        var numbers = await rig.Counter.Count([store.Unit], ReportRig.Half);

        (numbers["tin-sai-phat-hien"], numbers["tin-sai-bao-cao"], numbers["tin-sai-phan-bac"]).ShouldBe((4, 2, 3));
        (numbers["cau-hoi"], numbers["cau-hoi-tra-loi"]).ShouldBe((4, 2));
        foreach (var name in new[] { "tin-sai-bao-cao", "tin-sai-phan-bac", "cau-hoi", "cau-hoi-tra-loi" })
            (await rig.Rows.Of([store.Unit], ReportRig.Half, FigureCatalog.Find(name)!)).Count.ShouldBe((int)numbers[name]!.Value, name);
    }

    [StoreFact]
    public async Task A_unit_is_counted_with_those_below_it()
    {
        await using var store = await TestStore.Open();
        var (rig, units) = (new ReportRig(store), new UnitStore(store.Database, store.Clock));
        var hamlet = await units.Save(new Unit { Id = Id.New(store.Clock), Code = "ban-me", Name = "Bản Mé", Place = "bản Mé", ParentId = store.Unit.Id });
        var other = await units.Save(new Unit { Id = Id.New(store.Clock), Code = "khac", Name = "UBND xã khác", Place = "xã khác" });
        foreach (var unit in new[] { store.Unit, hamlet, other })
            await rig.Post(await rig.Item(Genre.News, unit.Name, unit: unit), await rig.Account(ChannelKind.Portal, unit.Name, unit: unit), May, unit: unit);

        var all = UnitTree.WithBelow(store.Unit, await units.All());

        all.Select(unit => unit.Code).ShouldBe(["muong-sang", "ban-me"]);
        var together = await rig.Counter.Count(all, ReportRig.Half);
        together["so-tin"].ShouldBe(2);
        together.Table("don-vi")!.Lines.Select(line => (line.Key, line.All)).ShouldBe([(store.Unit.Id, 1), (hamlet.Id, 1)], "each has a line of its own");
        (await rig.Rows.Of(all, ReportRig.Half, FigureCatalog.Find("so-tin-bai")!, "don-vi", hamlet.Id)).ShouldHaveSingleItem().Title.ShouldBe("Bản Mé");
        (await rig.Counter.Count([store.Unit], ReportRig.Half)).Table("don-vi").ShouldBeNull();
        UnitTree.MayBeAbove(hamlet, store.Unit, await units.All()).ShouldBeFalse();
        UnitTree.MayBeAbove(other, store.Unit, await units.All()).ShouldBeTrue();
    }

    /// <summary>Whatever a figure says, the rows behind it say the same.</summary>
    [StoreFact]
    public async Task Every_figure_is_the_sum_of_the_rows_behind_it()
    {
        await using var store = await TestStore.Open();
        var rig = new ReportRig(store);
        var (portal, page) = (await rig.Account(ChannelKind.Portal, "Cổng xã"), await rig.Account(ChannelKind.Facebook, "Trang xã"));
        foreach (var (genre, day) in new[] { (Genre.News, March), (Genre.News, May), (Genre.Article, May), (Genre.Video, May), (Genre.Notice, March) })
        {
            var item = await rig.Item(genre, $"{genre} {day:O}", section: "Y tế", language: genre == Genre.Notice ? "Thái" : null);
            await rig.Post(item, portal, day);
            await rig.Metric(await rig.Post(item, page, May), 0, "post_impressions", 40);
        }
        var (log, station) = await BroadcastStoreTests.Log(store);
        await log.Add(BroadcastStoreTests.Line(store, station, "a") with { Day = May, Language = "Thái", Items = [new() { PostId = "p", Title = "Tin", Seconds = 60 }] });
        await rig.Activity(ActivityKind.Conference, May, done: 3, came: 210);
        await rig.Figure("Số hộ", 120, new(2026, 1, 1), new(2026, 3, 31));
        await rig.Money("In áp phích", 700_000, March);
        await rig.Money("Loa", 900_000, new(2026, 8, 1));
        await rig.Money("Chưa ghi ngày", 300_000, null);
        await rig.Rate(Genre.News, 33_333, 0.5);
        await store.Database.Write(session => session.Run("INSERT INTO outside_post (id, unit_id, account_id, remote_id, text, at, seen, created) VALUES ('o', @unit, @page, 'r', 'Đăng tay', @at, 0, 0)",
            new { unit = store.Unit.Id, page, at = store.Unit.At(May, new(9, 0)).ToUnixTimeMilliseconds() }));

        var numbers = await rig.Counter.Count([store.Unit], ReportRig.Half);

        foreach (var figure in FigureCatalog.All.Append(FigureCatalog.Find("gui-so-ho")!))
            (await rig.Rows.Of([store.Unit], ReportRig.Half, figure)).Sum(row => row.Value).ShouldBe(numbers[figure.Name] ?? 0, figure.Name);
        foreach (var table in numbers.Tables)
            foreach (var line in table.Lines)
                (await rig.Rows.Of([store.Unit], ReportRig.Half, FigureCatalog.Find(table.Figure)!, table.Key, line.Key)).Count.ShouldBe(line.All, $"{table.Key} {line.Label}");
        numbers["luot-xem"].ShouldBe(200);
        numbers["dang-ngoai"].ShouldBe(1);
        (await rig.Rows.Of([store.Unit], ReportRig.Half, FigureCatalog.Find("so-tin-bai")!, skip: 3, take: 2)).Count.ShouldBe(2);
    }

    [StoreFact]
    public async Task The_newest_count_is_the_one_that_was_made_last_also_where_a_report_asked_for_an_earlier_one()
    {
        await using var store = await TestStore.Open();
        var rig = new ReportRig(store);
        var post = await rig.Post(await rig.Item(Genre.News, "Tin"), await rig.Account(ChannelKind.Facebook, "Trang xã"), May);
        await rig.Metric(post, 2, "reactions", 5, at: 1_000);
        await rig.Metric(post, 1, "reactions", 12, at: 5_000);

        var numbers = await rig.Counter.Count([store.Unit], ReportRig.Half);

        (numbers["luot-cam-xuc"], numbers.MeasuredFrom, numbers.MeasuredTo).ShouldBe((12, DateTimeOffset.FromUnixTimeMilliseconds(5_000), DateTimeOffset.FromUnixTimeMilliseconds(5_000)));
        (await rig.Rows.Of([store.Unit], ReportRig.Half, FigureCatalog.Find("luot-cam-xuc")!)).ShouldHaveSingleItem().Value.ShouldBe(12);
    }

    [StoreFact]
    public async Task A_row_says_how_much_it_was_in_its_own_measure_and_names_where_it_is_mended()
    {
        await using var store = await TestStore.Open();
        var rig = new ReportRig(store);
        await rig.Activity(ActivityKind.Training, May, done: 2, came: 42, measure: "lớp");
        await rig.Activity(ActivityKind.Training, May);
        await rig.Figure("Số hộ", 120, new(2026, 1, 1), new(2026, 3, 31));
        await rig.Money("In áp phích", 700_000, March);
        async Task<IReadOnlyList<ReportRow>> Rows(string figure) => await rig.Rows.Of([store.Unit], ReportRig.Half, FigureCatalog.Find(figure)!);

        (await Rows("tap-huan")).Select(row => row.Amount).ShouldBe(["2 lớp, 42 người dự", null], ignoreOrder: true);
        (await Rows("gui-so-ho")).ShouldHaveSingleItem().What.ShouldBe("figure");
        (await Rows("kinh-phi-chi")).ShouldHaveSingleItem().What.ShouldBe("budget");
    }

    [Fact]
    public void Names_of_figures_are_one_each_and_the_eight_forms_name_figures_that_are_there()
    {
        FigureCatalog.All.Select(figure => figure.Name).ShouldBeUnique();
        FigureCatalog.All.ShouldAllBe(figure => Slug.Of(figure.Name, 70) == figure.Name);
        InformationForm.All.Count.ShouldBe(8);
        InformationForm.All.SelectMany(form => form.Figures).ShouldAllBe(name => FigureCatalog.Find(name) != null);
    }
}
