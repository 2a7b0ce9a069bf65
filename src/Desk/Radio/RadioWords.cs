namespace Campaigns.Desk.Radio;

/// <summary>The words of the operator's pages: <c>RadioWords.resx</c>.</summary>
public sealed class RadioWords;
