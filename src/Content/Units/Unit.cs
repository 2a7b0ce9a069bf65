namespace Campaigns.Content.Units;

/// <summary>A commune, ward, province, centre, hamlet or school. Every row belongs to one.</summary>
public sealed record Unit
{
    public required string Id { get; init; }

    /// <summary>Short and stable, for shells and addresses: lower-case ASCII, digits and hyphens.</summary>
    public required string Code { get; init; }

    /// <summary>As the unit signs: "UBND xã Mường Sáng".</summary>
    public required string Name { get; init; }

    /// <summary>As it stands in a sentence: "xã Mường Sáng".</summary>
    public required string Place { get; init; }

    /// <summary>"tỉnh Sơn La"; empty where nobody said.</summary>
    public string Province { get; init; } = "";

    public UnitKind Kind { get; init; }

    public string? ParentId { get; init; }

    /// <summary>IANA name of the zone of its wall clock.</summary>
    public string Zone { get; init; } = UnitClock.Vietnam;

    public UnitSettings Settings { get; init; } = new();
}
