namespace Campaigns.Channels.Contract;

/// <summary>Something that stands on an account, whoever posted it.</summary>
public sealed record Standing(string Id, string? Url, string Text, DateTimeOffset At);
