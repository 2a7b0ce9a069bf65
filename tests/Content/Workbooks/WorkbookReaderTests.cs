using System.IO.Compression;
using Campaigns.Content.Workbooks;

namespace Campaigns.Content.Tests.Workbooks;

public sealed class WorkbookReaderTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Words_numbers_days_and_times_come_back_as_they_were_written()
    {
        var bytes = WorkbookWriter.Write("Thử", new WrittenSheet { Name = "Một", Widths = [10, 10, 10, 10, 10], Rows = [[WrittenCell.Of("Chữ  có dấu"), WrittenCell.Of(12.5), WrittenCell.Of(new DateOnly(2026, 10, 5)), WrittenCell.Of(new TimeOnly(7, 30)), WrittenCell.Of("7h30")]] });

        var row = WorkbookReader.Read(bytes, "a.xlsx").Value!.Sheets[0].Rows[0];

        (row.Number, row[0].Text, row[1].Number, row[2].Day, row[3].Time, row[4].Time, row[9].Text).ShouldBe((1, "Chữ  có dấu", 12.5, new DateOnly(2026, 10, 5), new TimeOnly(7, 30), new TimeOnly(7, 30), ""));
    }

    [Fact]
    public void Shared_strings_of_runs_are_read_without_how_they_are_said()
    {
        var bytes = Zip(("xl/workbook.xml", $"<workbook xmlns='{Main}' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='S' r:id='r1'/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>"),
            ("xl/sharedStrings.xml", $"<sst xmlns='{Main}'><si><r><t>Thôn </t></r><r><t>Pom</t></r><rPh><t>đọc</t></rPh></si><si><t>Hai</t></si></sst>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns='{Main}'><sheetData><row r='3'><c r='B3' t='s'><v>0</v></c><c r='C3' t='s'><v>1</v></c><c r='D3' t='str'><f>1+1</f><v>x</v></c></row></sheetData></worksheet>"));

        var row = WorkbookReader.Read(bytes, "a.xlsx").Value!.Sheets[0].Rows.ShouldHaveSingleItem();

        (row.Number, row[1].Text, row[2].Text, row[3].Text).ShouldBe((3, "Thôn Pom", "Hai", "x"));
    }

    [Fact]
    public void A_number_says_what_the_sheet_shows_it_as()
    {
        var bytes = Zip(("xl/workbook.xml", $"<workbook xmlns='{Main}' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='S' r:id='r1'/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>"),
            ("xl/styles.xml", $"<styleSheet xmlns='{Main}'><numFmts><numFmt numFmtId='164' formatCode='[$-42A]d/m;@'/><numFmt numFmtId='165' formatCode='0.0%'/><numFmt numFmtId='166' formatCode='#,##0\\ &quot;đồng/m&quot;'/><numFmt numFmtId='167' formatCode='[Red]0'/><numFmt numFmtId='168' formatCode='[h]:mm'/></numFmts>"
                + "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='9'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/><xf numFmtId='167'/><xf numFmtId='168'/></cellXfs></styleSheet>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns='{Main}'><sheetData><row r='1'>{string.Concat(Enumerable.Range(0, 9).Select(at => $"<c s='{at}'><v>1</v></c>"))}</row></sheetData></worksheet>"));

        var row = WorkbookReader.Read(bytes, "a.xlsx").Value!.Sheets[0].Rows.ShouldHaveSingleItem();

        Enumerable.Range(0, 9).Select(at => row[at].Form).ShouldBe(
            [CellForm.Plain, CellForm.Moment, CellForm.Percent, CellForm.Moment, CellForm.Percent, CellForm.Plain, CellForm.Plain, CellForm.Moment, CellForm.Plain]);
    }

    [Fact]
    public void What_is_no_workbook_is_told_and_what_is_too_large_is_not_read()
    {
        WorkbookReader.Read([1, 2, 3], "a.xlsx").Problems[0].What.Vi.ShouldContain("bị hỏng");
        WorkbookReader.Read([0xD0, 0xCF, 0x11, 0xE0, 1], "a.xls").Problems[0].What.Vi.ShouldContain(".xls kiểu cũ");
        WorkbookReader.Read(new byte[WorkbookReader.MostBytes + 1], "a.xlsx").Problems[0].What.Vi.ShouldContain("nặng quá");
        WorkbookReader.Read(Zip(("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><workbook>&a;</workbook>")), "a.xlsx").Problems[0].What.Vi.ShouldContain("bị hỏng");
        var rows = Enumerable.Range(0, WorkbookReader.MostRows + 1).Select(_ => (IReadOnlyList<WrittenCell>)[WrittenCell.Of(1)]).ToArray();
        WorkbookReader.Read(WorkbookWriter.Write("Dài", new WrittenSheet { Name = "S", Widths = [5], Rows = rows }), "a.xlsx").Problems[0].What.Vi.ShouldContain("quá lớn");
    }

    [Fact]
    public void A_bomb_is_stopped_by_what_comes_out_of_it() =>
        WorkbookReader.Read(Zip(("xl/workbook.xml", $"<workbook xmlns='{Main}'/>"), ("xl/sharedStrings.xml", $"<sst xmlns='{Main}'><si><t>{new string('a', 50_000_000)}</t></si></sst>")), "a.xlsx").Problems.Count.ShouldBe(1);

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
                using (var writer = new StreamWriter(archive.CreateEntry(name).Open()))
                    writer.Write(text);
        return bytes.ToArray();
    }
}
