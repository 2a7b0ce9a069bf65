namespace Campaigns.Content.Plans;

/// <summary>One field of a row as a person has it.</summary>
/// <param name="Id">Of the mend.</param>
/// <param name="RowId">The row's id; the plan's for its head.</param>
/// <param name="Field">Its name in the row's JSON.</param>
/// <param name="Value">JSON: what the person says.</param>
/// <param name="Was">JSON: what the reading said when it was mended; null for an added row.</param>
/// <param name="Reads">JSON: what the latest reading says; null where it has no such row.</param>
/// <param name="Person">Who mended it.</param>
/// <param name="At">When.</param>
public sealed record KeptMend(string Id, string RowId, string Field, string Value, string? Was, string? Reads, string Person, DateTimeOffset At)
{
    /// <summary>The field of a row that a person added.</summary>
    public const string Added = "+";

    /// <summary>The field of a row that a person dropped.</summary>
    public const string Dropped = "-";

    /// <summary>The field of a row that a person looked at and found right; its value is the row that they saw.</summary>
    public const string Checked = "=";

    /// <summary>The field of a row that a person keeps though the document has it no more.</summary>
    public const string Kept = "!";

    /// <summary>The field of a plan's head by which a person says that the plan is the unit's to carry out, whoever issued it.</summary>
    public const string Ours = "@";

    /// <summary>The field of a plan's head that says of which plan there it may be a second one; its value is that one's id.</summary>
    public const string Twin = "~";

    /// <summary>Whether it is about a part of a row rather than the row.</summary>
    public bool OfPart => Field is not (Added or Dropped or Checked or Kept or Ours or Twin);

    /// <summary>Whether the row stays when the document has it no more.</summary>
    internal bool Keeps => OfPart || Field is Added or Kept;

    /// <summary>Whether the document now says otherwise than before the mend, and otherwise than the person. Whose a row is no document says.</summary>
    public bool Contested => OfPart && Field != PlanFields.Mine && Reads is not null && Reads != Was && Reads != Value;
}
