using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Reports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Campaigns.Content.Tests.Reports;

public sealed class FeeBookTests
{
    private static readonly DateOnly May = new(2026, 5, 1);

    [StoreFact]
    public async Task Authors_are_paid_for_what_went_out_by_the_units_own_coefficients()
    {
        await using var store = await TestStore.Open();
        var (fees, lines) = await Filled(store);

        lines.Select(line => (line.Author, line.Title, line.Amount)).ShouldBe(
        [
            ("Lò Thị Ban", "Phóng sự chung", 300_001), ("Lò Văn Pâng", "Tin một", 50_000), ("Lò Văn Pâng", "Phóng sự chung", 300_000), ("", "Không tên", null),
        ], ignoreOrder: false);
        (await fees.Rates(store.Unit.Id)).Base.ShouldBe(100_000);
    }

    [StoreFact]
    public async Task The_workbook_has_the_sum_of_each_author_and_of_all()
    {
        await using var store = await TestStore.Open();
        var (fees, lines) = await Filled(store);

        using var file = SpreadsheetDocument.Open(new MemoryStream(FeeBook.Sheet(store.Unit, May, await fees.Rates(store.Unit.Id), lines)), false);

        new OpenXmlValidator().Validate(file).Select(error => error.Description).ShouldBeEmpty();
        var rows = file.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray()).Where(row => row.Length > 9).ToArray();
        rows.Where(row => row[1].StartsWith("Cộng", StringComparison.Ordinal) || row[1] == "TỔNG CỘNG").Select(row => (row[1], row[9])).ShouldBe([("Cộng: Lò Thị Ban", "300001"), ("Cộng: Lò Văn Pâng", "350000"), ("Cộng: chưa ghi tác giả", "0"), ("TỔNG CỘNG", "650001")]);
        var below = file.WorkbookPart!.WorksheetParts.Single().Worksheet!.InnerText;
        below.ShouldContain("Số tiền bằng chữ: Sáu trăm năm mươi nghìn không trăm linh một đồng.");
        below.ShouldContain("NGƯỜI LẬP BẢNG KÊ");
    }

    [StoreFact]
    public async Task The_base_stays_where_no_genre_has_a_coefficient_yet_and_coefficients_keep_every_digit()
    {
        await using var store = await TestStore.Open();
        var fees = new FeeBook(store.Database, new AuditLog(store.Clock));

        (await fees.Save(store.Unit.Id, new(100_000, new Dictionary<Genre, double>()), "Lan")).ShouldBeNull();

        (await fees.Rates(store.Unit.Id)).ShouldSatisfyAllConditions(rates => rates.Base.ShouldBe(100_000), rates => rates.Coefficients.ShouldBeEmpty());
        (await new ReportRig(store).Counter.Count([store.Unit], ReportRig.Half))["nhuan-but-ky"].ShouldBeNull("there is nothing to multiply it with");
        (await fees.Save(store.Unit.Id, new(100_000, new Dictionary<Genre, double> { [Genre.News] = 1.125 }), "Lan")).ShouldBeNull();
        var kept = await fees.Rates(store.Unit.Id);
        (kept.Base, ReportSay.Exact(kept.Of(Genre.News)!.Value)).ShouldBe((100_000, "1,125"));
    }

    [StoreFact]
    public async Task A_base_that_is_no_amount_is_refused()
    {
        await using var store = await TestStore.Open();

        (await new FeeBook(store.Database, new AuditLog(store.Clock)).Save(store.Unit.Id, new(-1, new Dictionary<Genre, double>()), "Lan"))!.Where.ShouldBe("muc");
    }

    private static async Task<(FeeBook Fees, IReadOnlyList<FeeLine> Lines)> Filled(TestStore store)
    {
        var (rig, fees) = (new ReportRig(store), new FeeBook(store.Database, new AuditLog(store.Clock)));
        (await fees.Save(store.Unit.Id, new(100_000, new Dictionary<Genre, double> { [Genre.News] = 0.5, [Genre.Report] = 6.00001 }), "Lan")).ShouldBeNull();
        var portal = await rig.Account(ChannelKind.Portal, "Cổng xã");
        await rig.Post(await rig.Item(Genre.News, "Tin một", authors: "[\"Lò Văn Pâng\"]"), portal, new(2026, 5, 3));
        await rig.Post(await rig.Item(Genre.Report, "Phóng sự chung", authors: "[\"Lò Thị Ban\",\"Lò Văn Pâng\"]"), portal, new(2026, 5, 9));
        await rig.Post(await rig.Item(Genre.News, "Không tên"), portal, new(2026, 5, 9));
        await rig.Post(await rig.Item(Genre.News, "Đăng lại", origin: Origin.Reprinted, authors: "[\"Lò Văn Pâng\"]"), portal, new(2026, 5, 9));
        await rig.Post(await rig.Item(Genre.News, "Chưa đăng", authors: "[\"Lò Văn Pâng\"]"), portal, new(2026, 5, 9), state: 0);
        var old = await rig.Item(Genre.News, "Tháng trước", authors: "[\"Lò Văn Pâng\"]");
        await rig.Post(old, portal, new(2026, 4, 9));
        await rig.Post(old, portal, new(2026, 5, 9), round: 1);
        return (fees, await fees.Month(store.Unit, May, await fees.Rates(store.Unit.Id)));
    }
}
