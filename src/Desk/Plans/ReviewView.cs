using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Plans;

/// <summary>What was read of a plan, row by row, beside where it stands in the document.</summary>
public sealed record ReviewView
{
    /// <summary>Rows of a page.</summary>
    public const int PageLength = 25;

    public required Plan Plan { get; init; }
    public required Unit Unit { get; init; }

    /// <summary>All of them.</summary>
    public required IReadOnlyList<ReviewRow> Rows { get; init; }

    public required ReviewFilter Filter { get; init; }
    public required int Page { get; init; }

    /// <summary>The lines around those of the rows of the page.</summary>
    public required IReadOnlyDictionary<int, KeptLine> Lines { get; init; }

    /// <summary>Of the person that looks: they may change what stands.</summary>
    public required string Token { get; init; }

    /// <summary>What the reading warns of, by line.</summary>
    public ILookup<int, string> Warnings => Plan.Content.Warnings.ToLookup(warning => warning.Line, warning => warning.Message);

    /// <summary>What may be missing: kinds of which not one row was read.</summary>
    public IEnumerable<PlanRowKind> Unread => Enum.GetValues<PlanRowKind>().Where(kind => kind is PlanRowKind.Task or PlanRowKind.Duty or PlanRowKind.Target or PlanRowKind.Theme && !Rows.Any(row => row.Kind == kind && !row.Dropped));

    public string Address => $"/ke-hoach/{Plan.Id}/xem-lai";

    public IReadOnlyList<ReviewRow> Chosen => Choose(Rows, Filter);

    public IEnumerable<ReviewRow> Shown => Chosen.Skip((Page - 1) * PageLength).Take(PageLength);

    public int Last => Math.Max(1, (Chosen.Count + PageLength - 1) / PageLength);

    public static IReadOnlyList<ReviewRow> Choose(IReadOnlyList<ReviewRow> rows, ReviewFilter filter) => [.. rows.Where(row => filter switch
    {
        ReviewFilter.Doubtful => row.Doubtful || row.Gone || row.Change is not null || row.Mends.Any(mend => mend.Contested),
        ReviewFilter.News => row.Change is not null,
        ReviewFilter.Mended => row.Touched || row.KeptBy is not null,
        _ => true,
    })];

    public string At(ReviewFilter filter, int page = 1) => string.Create(CultureInfo.InvariantCulture, $"{Address}?xem={Name(filter)}{(page > 1 ? $"&trang={page}" : "")}");

    public static string Name(ReviewFilter filter) => filter switch
    {
        ReviewFilter.Doubtful => "can-kiem-tra",
        ReviewFilter.News => "khac-ban-truoc",
        ReviewFilter.Mended => "da-sua",
        _ => "tat-ca",
    };
}
