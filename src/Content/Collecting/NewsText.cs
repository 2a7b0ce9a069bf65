namespace Campaigns.Content.Collecting;

/// <summary>A piece of news that was sent along.</summary>
public sealed record NewsText(string Title, string Text);
