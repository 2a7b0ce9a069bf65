using System.Text.Json.Serialization;

namespace Campaigns.Content.Plans;

/// <summary>Something in the document that a person should look at.</summary>
/// <param name="Code"><c>symbol-order</c>, <c>symbol-space</c>, <c>date-conflict</c>, <c>no-report-deadline</c>, <c>low-confidence</c> …</param>
/// <param name="Text">The words in question, as they stand.</param>
/// <param name="Message">What is odd about them, in Vietnamese.</param>
/// <param name="Line">The line of the source, from 1; 0 for the document as a whole.</param>
public sealed record PlanWarning(string Code, string Text, string Message, int Line)
{
    /// <summary>Whether it is about who issued the plan; it stands over all others.</summary>
    [JsonIgnore]
    public bool OfIssuer => Code == PlanIssuer.Perhaps || Withholds;

    /// <summary>Whether another unit plainly issued the plan, so that none of its rows is the unit's own until a person says so.</summary>
    [JsonIgnore]
    public bool Withholds => Code == PlanIssuer.Foreign;
}
