namespace Campaigns.Channels.Portal;

/// <summary>Which pages: those of one shelf, or all where <paramref name="Kind"/> is null.</summary>
public sealed record PortalFilter(PortalShelfKind? Kind = null, string? Slug = null);
