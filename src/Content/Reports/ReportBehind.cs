namespace Campaigns.Content.Reports;

/// <summary>A place of a draft of which the words were proposed from other figures, or for another period, than those that stand now.</summary>
/// <param name="Field">Of the form in which it is written.</param>
/// <param name="Place">"II. Kết quả thực hiện".</param>
/// <param name="Own">Whether a person wrote something of their own into it.</param>
/// <param name="Gone">Lines that the figures said then, and do not say now.</param>
/// <param name="Come">Lines that they say now.</param>
public sealed record ReportBehind(string Field, string Place, bool Own, IReadOnlyList<string> Gone, IReadOnlyList<string> Come);
