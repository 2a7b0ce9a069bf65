using System.Text.Json.Nodes;

namespace Campaigns.Content.Plans;

/// <summary>A row of a plan as a person reviews it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The row's; the plan's for its head.</param>
/// <param name="Row">What stands, with the mends.</param>
/// <param name="Seen">Of what stands: a form that names another was made of an older one.</param>
/// <param name="Mends">What people made of it.</param>
/// <param name="Dropped">Whether a person dropped it.</param>
/// <param name="Doubt">Why a person should look at it.</param>
public sealed record ReviewRow(PlanRowKind Kind, string Id, JsonObject Row, string Seen, IReadOnlyList<KeptMend> Mends, bool Dropped, DoubtKind Doubt)
{
    /// <summary>What a later import did to it that nobody has looked at; null: nothing.</summary>
    public PlanChange? Change { get; init; }

    /// <summary>The work that hangs on it.</summary>
    public IReadOnlyDictionary<TieKind, int> Ties { get; init; } = new Dictionary<TieKind, int>();

    /// <summary>Whether a person should look at it.</summary>
    public bool Doubtful => Doubt != DoubtKind.None;

    /// <summary>The line of the source, from 1; 0 for a row that a person added and for the head.</summary>
    public int Line => Row["line"]?.GetValue<int>() ?? 0;

    /// <summary>A task's or a theme's place in the document; null for another row.</summary>
    public string? Place => Kind is PlanRowKind.Task or PlanRowKind.Theme ? Row["id"]?.GetValue<string>() : null;

    /// <summary>Which report a duty asks for; null for another row.</summary>
    public DutyKind? Report => Kind == PlanRowKind.Duty && Enum.TryParse<DutyKind>(Row["kind"]?.GetValue<string>(), ignoreCase: true, out var report) ? report : null;

    /// <summary>Whether a person added it.</summary>
    public bool Added => Mends.Any(mend => mend.Field == KeptMend.Added);

    /// <summary>Who looked at it and found it right; null: nobody, or it was read otherwise since.</summary>
    public string? CheckedBy => Mends.FirstOrDefault(mend => mend.Field == KeptMend.Checked)?.Person;

    /// <summary>Whether people made anything of it but look.</summary>
    public bool Touched => Mends.Any(mend => mend.Field is not (KeptMend.Checked or KeptMend.Kept or KeptMend.Ours or KeptMend.Twin));

    /// <summary>Whether a person said outright whose it is; otherwise that goes by the names in it.</summary>
    public bool Said => Mends.Any(mend => mend.Field == PlanFields.Mine);

    /// <summary>Who keeps it though the document has it no more; null: nobody, or the document has it.</summary>
    public string? KeptBy => Mends.FirstOrDefault(mend => mend.Field == KeptMend.Kept)?.Person;

    /// <summary>Why a person dropped it; empty: they did not, or gave no reason.</summary>
    public string Reason => Mends.FirstOrDefault(mend => mend.Field == KeptMend.Dropped)?.Value is ['"', ..] value ? JsonNode.Parse(value)!.GetValue<string>() : "";

    /// <summary>Whether the latest reading has it no more, and nobody decided about that.</summary>
    public bool Gone => KeptBy is null && (Change?.What == PlanChangeKind.Gone || (!Added && Mends.Any(mend => mend.OfPart && mend.Reads is null)));
}
