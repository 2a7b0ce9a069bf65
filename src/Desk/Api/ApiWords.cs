namespace Campaigns.Desk.Api;

/// <summary>The words of the pages on tokens: <c>ApiWords.resx</c>.</summary>
public sealed class ApiWords;
