namespace Campaigns.Simulators.WordPress;

/// <summary>A post as the simulated site has it.</summary>
public sealed record SimulatedPost(long Id, string Slug, string Status, string Title, string Content, long FeaturedMedia);
