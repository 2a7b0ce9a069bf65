using System.Globalization;
using Campaigns.Content.Bulletins;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Broadcasts;

/// <summary>The timetable of some days on paper (lịch phát thanh), for a station that has only wire or FM: when, what, how long, and room for a tick.</summary>
public static class TimetableDocument
{
    private static readonly CultureInfo s_vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private static readonly (string Name, int Width)[] s_columns = [("Ngày", 2_500), ("Giờ", 1_100), ("Khung giờ", 1_400), ("Nội dung, theo thứ tự đọc", 5_934), ("Đọc hết", 1_400), ("Đã phát (giờ, ký tên)", 2_800)];

    /// <param name="unit">As the unit signs.</param>
    /// <param name="station">As the station is called.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last one.</param>
    /// <param name="airtime">When the station is on the air, by its rules and surges.</param>
    /// <param name="scripts">What stands in the programmes of these days.</param>
    public static byte[] Write(string unit, string station, DateOnly from, DateOnly to, Airtime airtime, IReadOnlyList<Script> scripts)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = $"Lịch phát thanh, {station}";
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Paper.Styles("26");
            var table = new Table(new TableProperties(new TableWidth { Width = "15134", Type = TableWidthUnitValues.Dxa }, Paper.Borders(), new TableLayout { Type = TableLayoutValues.Fixed }, Paper.Margins()),
                new TableGrid(s_columns.Select(column => new GridColumn { Width = column.Width.ToString(CultureInfo.InvariantCulture) })), Paper.Head([.. s_columns.Select(column => column.Name)]));
            for (var day = from; day <= to; day = day.AddDays(1))
                table.Append(Times(day, airtime, scripts).Select(time => Row(day, time.Start, time.Minutes, scripts.FirstOrDefault(script => script.Bulletin.Day == day && script.Bulletin.Start == time.Start))));
            main.Document = new Document(new Body(
                Paper.Line(unit.ToUpper(s_vietnamese), bold: true), Paper.Line(station), Paper.Line("LỊCH PHÁT THANH", bold: true, size: "30", centre: true),
                Paper.Line(string.Create(CultureInfo.InvariantCulture, $"Từ ngày {from:dd/MM/yyyy} đến ngày {to:dd/MM/yyyy}"), centre: true, after: "160"), table, Paper.Line("", after: "160"),
                Paper.Signatures("Người lập lịch", "Lãnh đạo đơn vị"), Paper.Landscape()));
        }
        return bytes.ToArray();
    }

    /// <summary>The times of the day: those on the air, and of programmes whose slot is no more.</summary>
    private static IEnumerable<(TimeOnly Start, int Minutes)> Times(DateOnly day, Airtime airtime, IReadOnlyList<Script> scripts) =>
        airtime.On(day).Select(slot => (slot.Start, slot.Minutes))
            .Concat(scripts.Where(script => script.Bulletin.Day == day).Select(script => (script.Bulletin.Start, script.Bulletin.Minutes))).DistinctBy(time => time.Start).OrderBy(time => time.Start);

    private static TableRow Row(DateOnly day, TimeOnly start, int minutes, Script? script)
    {
        var name = day.ToString("dddd, dd/MM/yyyy", s_vietnamese);
        string[] cells =
        [
            char.ToUpper(name[0], s_vietnamese) + name[1..], start.ToString("HH:mm", CultureInfo.InvariantCulture), $"{minutes} phút",
            script is null ? "(chưa có nội dung)" : string.Join("; ", script.Entries.Select((entry, at) => $"{at + 1}. {entry.Written.Title}")),
            script is null ? "" : $"khoảng {Math.Ceiling(script.Seconds / 60):F0} phút", "",
        ];
        return Paper.Row(cells, struck: false, centred: [1, 2, 4]);
    }
}
