using Campaigns.Content.Broadcasts;
using Campaigns.Content.Captions;

namespace Campaigns.Content.Units;

/// <summary>What a unit says the same way everywhere: its source line, hashtags, signature.</summary>
public sealed record UnitSettings
{
    /// <summary>Stands last in posts and notices; empty: "Nguồn: " and the unit's name.</summary>
    public string SourceLine { get; init; } = "";

    /// <summary>Added to every post that can carry hashtags, without the sign.</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>Where citizens ask: phone or address; empty where there is none.</summary>
    public string Contact { get; init; } = "";

    /// <summary>The address under which citizens see the portal, https and without a slash at the end; empty until the unit has one.</summary>
    public string PublicAddress { get; init; } = "";

    /// <summary>Whether a person may approve what they proposed themselves, as in a commune where one person does it all; it is marked then.</summary>
    public bool SelfApproval { get; init; }

    /// <summary>Other names by which plans call this unit, collective ones included.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Words that loudspeakers say otherwise than they are written: the unit's own dictionary (written, spoken).</summary>
    public IReadOnlyDictionary<string, string> Readings { get; init; } = new Dictionary<string, string>();

    /// <summary>People, places and bodies as they are to be written: what is nearly one of them is told while somebody writes.</summary>
    public IReadOnlyList<string> ProperNames { get; init; } = [];

    /// <summary>The speech service outside that says drafts of programmes; null: none. Its key lies sealed elsewhere.</summary>
    public SpeechService? Speech { get; init; }

    /// <summary>What is said differently in a form; a form that is not here says what stands above.</summary>
    public IReadOnlyDictionary<VariantForm, FormSettings> Forms { get; init; } = new Dictionary<VariantForm, FormSettings>();
}
