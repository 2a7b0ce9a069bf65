using System.Globalization;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Plans;

/// <summary>The whole source of a plan, line by line.</summary>
public sealed record ReviewSourceView
{
    /// <summary>Lines of a page.</summary>
    public const int PageLength = 200;

    public required Plan Plan { get; init; }
    public required Unit Unit { get; init; }

    /// <summary>All of them.</summary>
    public required IReadOnlyList<KeptLine> Lines { get; init; }

    /// <summary>The rows that were read, by the line in which each begins.</summary>
    public required ILookup<int, ReviewRow> Rows { get; init; }

    public required int Page { get; init; }
    public required int Last { get; init; }

    public IEnumerable<KeptLine> Shown => Lines.Skip((Page - 1) * PageLength).Take(PageLength);

    public string Review => $"/ke-hoach/{Plan.Id}/xem-lai";

    public string At(int page) => string.Create(CultureInfo.InvariantCulture, $"{Review}/van-ban-goc?trang={page}");
}
