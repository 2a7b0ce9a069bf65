namespace Campaigns.Desk.Programmes;

/// <summary>The words of the programmes' pages: <c>ProgrammeWords.resx</c>.</summary>
public sealed class ProgrammeWords;
