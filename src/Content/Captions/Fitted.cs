namespace Campaigns.Content.Captions;

/// <summary>A text cut to a limit: what stays, and what had to go (empty where all of it stays).</summary>
internal readonly record struct Fitted(string Kept, string Cut);
