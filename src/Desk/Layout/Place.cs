using Campaigns.Desk.People;

namespace Campaigns.Desk.Layout;

/// <summary>A place of the desk, as its bar names it, and the rooms in it, the first of which one enters.</summary>
/// <param name="Word">Its word among <see cref="DeskWords"/>: <c>place.{Word}</c>.</param>
internal sealed record Place(string Word, params Room[] Rooms)
{
    /// <summary>As a centre's work runs: what is due, what is written and approved, when it goes out, what it is for, through which mouth.</summary>
    public static IReadOnlyList<Place> All { get; } =
    [
        new("today", new Room("/", "today")),
        new("week", new Room("/tuan-nay", "week")),
        new("items", new("/tin-bai", "items"), new("/infographic", "cards"), new("/kho", "library")),
        new("approvals", new Room("/duyet", "approvals")),
        new("calendar", new("/lich", "calendar"), new("/chien-dich", "campaigns"), new("/hang-cho", "queues"), new("/dang-tay", "hand")),
        new("plans", new("/ke-hoach", "plans"), new("/hoat-dong", "activities"), new("/thu-so-lieu", "collecting"), new("/so-lieu", "figures"), new("/bao-cao", "reports"),
            new("/cau-hoi", "questions"), new("/thong-tin-sai", "false"), new("/kinh-phi", "money"), new("/nhuan-but", "fees")),
        new("radio", new("/phat-thanh", "programmes"), new("/so-phat-thanh", "log")),
        new("accounts", new("/kenh", "accounts"), new("/cong", "portal")),
        new("settings", new Room("/cai-dat", "settings")) { Asks = Right.Administer },
    ];

    /// <summary>What one must be allowed to find anything there; null: everybody does.</summary>
    public Right? Asks { get; init; }

    /// <summary>The place that a page says it belongs to; null: it belongs to none.</summary>
    public static Place? Of(string? page) => All.FirstOrDefault(place => place.Rooms.Any(room => room.Path == page));

    /// <summary>The room in which somebody stands: that of the address, else the one that the page names.</summary>
    public Room? Here(PathString address, string? page) =>
        Rooms.FirstOrDefault(room => address.StartsWithSegments(room.Path, StringComparison.Ordinal)) ?? Rooms.FirstOrDefault(room => room.Path == page);
}
