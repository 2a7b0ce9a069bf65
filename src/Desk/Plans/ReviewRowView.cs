using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Plans;

/// <summary>One row of a plan, to be mended.</summary>
public sealed record ReviewRowView
{
    /// <summary>Lines of the source around the row's.</summary>
    public const int Before = 3, After = 6;

    public required Plan Plan { get; init; }
    public required Unit Unit { get; init; }
    public required PlanRowKind Kind { get; init; }

    /// <summary>Null: a row is added.</summary>
    public required ReviewRow? Row { get; init; }

    /// <summary>What the form's fields hold, by their names.</summary>
    public required IReadOnlyDictionary<string, string> Typed { get; init; }

    public required IReadOnlyDictionary<int, KeptLine> Lines { get; init; }

    /// <summary>The pages of which there are pictures.</summary>
    public required IReadOnlyList<KeptPage> Pages { get; init; }

    /// <summary>What the reading warns of in the row's line.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Of a row that is added: the line of the source that it is made from; 0: none.</summary>
    public int From { get; init; }

    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string Address => $"/ke-hoach/{Plan.Id}/xem-lai/{Name(Kind)}/{Row?.Id ?? "moi"}";

    /// <summary>Where the form is sent to.</summary>
    public string Action => From > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Address}?dong={From}") : Address;

    public string List => $"/ke-hoach/{Plan.Id}/xem-lai";

    public static string Name(PlanRowKind kind) => kind switch
    {
        PlanRowKind.Document => "van-ban",
        PlanRowKind.Task => "nhiem-vu",
        PlanRowKind.Duty => "bao-cao",
        PlanRowKind.Target => "chi-tieu",
        PlanRowKind.Responsibility => "trach-nhiem",
        PlanRowKind.Theme => "noi-dung",
        PlanRowKind.Goal => "muc-tieu",
        _ => "ngay",
    };

    /// <summary>Null where it names none.</summary>
    public static PlanRowKind? Of(string name) => Enum.GetValues<PlanRowKind>().Where(kind => Name(kind) == name).Select(kind => (PlanRowKind?)kind).FirstOrDefault();
}
