using System.Globalization;
using Campaigns.Content;
using Campaigns.Scheduler.Posts;
using Microsoft.AspNetCore.WebUtilities;

namespace Campaigns.Desk.Calendar;

/// <summary>What the calendar is asked for; it stands in the address, so that a colleague opens the same. What is null does not narrow.</summary>
public sealed record CalendarFilter
{
    public const string Address = "/lich";

    /// <summary>As the address has it: posts of this state; <see cref="Unapproved"/> is none of its own.</summary>
    public const string Unapproved = "chua-duyet";

    /// <summary>A day, a week from it, or the month that it is in.</summary>
    public required DateOnly Day { get; init; }

    internal CalendarSpan Span { get; init; } = CalendarSpan.Month;

    /// <summary>The unit's code.</summary>
    public string? Unit { get; init; }

    /// <summary>The account's id.</summary>
    public string? Account { get; init; }

    /// <summary>The campaign's id.</summary>
    public string? Campaign { get; init; }

    /// <summary>The column (chuyên mục), as named.</summary>
    public string? Section { get; init; }

    /// <summary>The state by its English name in lower case, or <see cref="Unapproved"/>.</summary>
    public string? State { get; init; }

    /// <summary>Of the list, from one.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether anything narrows it.</summary>
    public bool Narrow => (Unit ?? Account ?? Campaign ?? Section ?? State) is not null;

    /// <summary>The state that is asked for; null where none is.</summary>
    public PostState? Posts => Enum.TryParse<PostState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;

    /// <summary>The first day that is shown, and the last: whole weeks from Monday.</summary>
    public (DateOnly From, DateOnly To) Days => Span switch
    {
        CalendarSpan.Month => (new DateOnly(Day.Year, Day.Month, 1).Monday(), new DateOnly(Day.Year, Day.Month, DateTime.DaysInMonth(Day.Year, Day.Month)).Monday().AddDays(6)),
        CalendarSpan.Week => (Day.Monday(), Day.Monday().AddDays(6)),
        _ => (Day, Day.AddDays(ListDays - 1)),
    };

    /// <summary>A list is of so many days.</summary>
    public const int ListDays = 14;

    /// <summary>Reads the address; what it has wrong is left out.</summary>
    public static CalendarFilter Of(IQueryCollection query, DateOnly today) => new()
    {
        Day = DateOnly.TryParseExact(query["ngay"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1901 and <= 2099 ? day : today,
        Span = query["xem"].ToString() switch { "danh-sach" => CalendarSpan.List, "tuan" => CalendarSpan.Week, _ => CalendarSpan.Month },
        Unit = Word(query["don-vi"]), Account = Word(query["kenh"]), Campaign = Word(query["chien-dich"]), Section = Word(query["chuyen-muc"]), State = Word(query["trang-thai"]),
        Page = int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 1_000) : 1,
    };

    /// <summary>The address of the same on another day, in another span.</summary>
    internal string To(DateOnly? day = null, CalendarSpan? span = null, int page = 1) => QueryHelpers.AddQueryString(Address, new Dictionary<string, string?>
    {
        ["xem"] = Name(span ?? Span), ["ngay"] = (day ?? Day).Iso(), ["don-vi"] = Unit, ["kenh"] = Account, ["chien-dich"] = Campaign, ["chuyen-muc"] = Section, ["trang-thai"] = State,
        ["trang"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(pair => pair.Value is not null));

    /// <summary>The day before and after by what is shown at once.</summary>
    internal DateOnly Step(int by) => Span switch
    {
        CalendarSpan.Month => new DateOnly(Day.Year, Day.Month, 1).AddMonths(by),
        CalendarSpan.Week => Day.AddDays(7 * by),
        _ => Day.AddDays(ListDays * by),
    };

    internal static string Name(CalendarSpan span) => span switch { CalendarSpan.Month => "thang", CalendarSpan.Week => "tuan", _ => "danh-sach" };

    private static string? Word(string? text) => text?.Normalize().Trim() is { Length: > 0 and <= 200 } word ? word : null;
}
