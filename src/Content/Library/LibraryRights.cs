using System.Globalization;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Library;

/// <summary>Until when an item may use what it has of the library.</summary>
public static class LibraryRights
{
    /// <summary>The last day, an ISO date, on which <c>item AS i</c> may use everything that it has of the library now; null: no end is known. To be put into a query.</summary>
    public const string Until = """
        (SELECT MIN(v.until) FROM library_use w JOIN library v ON v.id = w.entry_id
          WHERE w.item_id = i.id AND v.until IS NOT NULL AND (i.pictures LIKE '%"' || v.id || '"%' OR i.video LIKE '%"' || v.id || '"%'))
        """;

    /// <summary>The last moment of such a day.</summary>
    public static DateTimeOffset Ends(TimeZoneInfo zone, string until) => UnitClock.At(zone, Day(until).AddDays(1), TimeOnly.MinValue).AddMilliseconds(-1);

    /// <summary>Why a post cannot have a time after that day.</summary>
    public static Problem Over(string until, string title) => Problem.Input(
        new($"Ảnh hoặc video của tin, bài này chỉ được dùng đến hết ngày {Day(until):dd/MM/yyyy}.", $"A picture or the video of this item may be used until {Day(until):dd/MM/yyyy} only."), title, Mend);

    private static DateOnly Day(string until) => DateOnly.ParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static readonly Phrase Mend = new("Thay bằng tư liệu khác, hoặc xin phép lại rồi sửa ngày trong Kho tư liệu.", "Use another one, or ask for permission again and change the day in the library.");

    /// <summary>One problem for each picture or video of the item whose right to use ends before the day of <paramref name="last"/> does.</summary>
    /// <param name="session">The transaction, or a reading.</param>
    /// <param name="item">As it would go out.</param>
    /// <param name="unit">Whose wall clock says what day it is.</param>
    /// <param name="last">The latest time at which the item is to go out.</param>
    public static async Task<IReadOnlyList<Problem>> Refuse(Session session, Item item, Unit unit, DateTimeOffset last)
    {
        var ids = item.Pictures.Select(picture => picture.Entry).Concat(item.Video?.Entry is { } video ? [video] : []).ToArray();
        if (ids.Length == 0)
            return [];
        var day = DateOnly.FromDateTime(unit.Local(last).DateTime);
        return [.. (await session.List<LibraryRow>($"SELECT {LibraryRow.Columns} FROM library l WHERE l.id IN @ids AND l.until < @day ORDER BY l.id", new { ids, day = LibraryRow.Day(day) })).Select(row => row.Entry()).Select(entry =>
            Problem.Input(new($"{(entry.Kind == LibraryKind.Video ? "Video" : "Ảnh")} “{entry.Notes.Title}” chỉ được dùng đến hết ngày {entry.Notes.Until:dd/MM/yyyy}, trước ngày đăng {day:dd/MM/yyyy}.",
                $"\"{entry.Notes.Title}\" may be used until {entry.Notes.Until:dd/MM/yyyy} only, before the day of posting {day:dd/MM/yyyy}."), item.Title, Mend))];
    }
}
