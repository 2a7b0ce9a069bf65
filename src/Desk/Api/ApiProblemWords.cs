namespace Campaigns.Desk.Api;

/// <summary>A refusal in another language.</summary>
/// <param name="Title">What went wrong.</param>
/// <param name="Detail">What to do about it.</param>
public sealed record ApiProblemWords(string Title, string? Detail);
