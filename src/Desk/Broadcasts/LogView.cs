using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Broadcasts;

/// <summary>The log of one station in one month.</summary>
public sealed record LogView
{
    /// <summary>Lines of a page.</summary>
    public const int PageSize = 50;

    public required Account Station { get; init; }
    public required Unit Unit { get; init; }

    /// <summary>Every station that whoever looks may see.</summary>
    public required IReadOnlyList<Account> Stations { get; init; }

    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }
    public required DateOnly Today { get; init; }
    public required LogBook Book { get; init; }
    public required BroadcastSums Sums { get; init; }

    /// <summary>Names of the campaigns that are counted, by id.</summary>
    public IReadOnlyDictionary<string, string> Campaigns { get; init; } = new Dictionary<string, string>();

    /// <summary>Programmes of today and tomorrow, which a machine can say.</summary>
    public IReadOnlyList<PlannedSlot> Drafts { get; init; } = [];

    public int Page { get; init; } = 1;

    /// <summary>Whether whoever looks may write into it.</summary>
    public bool MayLog { get; init; }

    /// <summary>Whether they may hand out the operator's link.</summary>
    public bool MayHand { get; init; }

    public required LogForm Form { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];
    public bool Kept { get; init; }
    public required string Token { get; init; }

    public string Address => $"{BroadcastEndpoints.Root}/{Station.Id}";

    public string OfMonth => Month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public int LastPage => Math.Max(1, (Book.Lines.Count + PageSize - 1) / PageSize);

    /// <summary>The newest first: what was on the air today is looked for first.</summary>
    public IEnumerable<BookLine> Lines => Book.Lines.Reverse().Skip((Page - 1) * PageSize).Take(PageSize);

    public string Of(DateOnly month, int page = 1) => $"{Address}?thang={month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}{(page > 1 ? $"&trang={page}" : "")}";

    /// <summary>"42 phút", "1 giờ 20 phút".</summary>
    public static string Length(long seconds) => (seconds / 60) is var minutes && minutes >= 60 ? $"{minutes / 60} giờ {minutes % 60} phút" : $"{minutes} phút";
}
