namespace Campaigns.Content.Plans;

/// <summary>Something in the document that a person should look at.</summary>
/// <param name="Code"><c>symbol-order</c>, <c>symbol-space</c>, <c>date-conflict</c>, <c>no-report-deadline</c>, <c>low-confidence</c> …</param>
/// <param name="Text">The words in question, as they stand.</param>
/// <param name="Message">What is odd about them, in Vietnamese.</param>
/// <param name="Line">The line of the source, from 1; 0 for the document as a whole.</param>
public sealed record PlanWarning(string Code, string Text, string Message, int Line);
