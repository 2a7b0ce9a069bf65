namespace Campaigns.Content.Plans.Understanding;

/// <summary>The number of a row, as it stands among the lines.</summary>
/// <param name="Line">The index of its line.</param>
/// <param name="Label">"1.4", also where the scan says "14" or "1 4".</param>
/// <param name="Length">Its characters in front of the line, the rule after it included.</param>
/// <param name="Group">Whether it numbers a heading over further rows.</param>
internal readonly record struct RowMark(int Line, string Label, int Length, bool Group);
