namespace Campaigns.Content.Plans;

/// <summary>What a unit is told to do under "Tổ chức thực hiện".</summary>
/// <param name="Unit">The unit or units, as the heading names them.</param>
/// <param name="Text">The words of this one responsibility.</param>
/// <param name="Mine">Whether the unit that imports is among them.</param>
/// <param name="Line">The line of the source, from 1.</param>
public sealed record Responsibility(string Unit, string Text, bool Mine, int Line);
