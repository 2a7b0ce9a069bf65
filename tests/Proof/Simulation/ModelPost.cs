namespace Campaigns.Proof.Simulation;

/// <summary>A post as people remember it: what they asked for, whatever the store says.</summary>
internal sealed class ModelPost(string label, string item)
{
    public string Label => label;

    public string Item => item;

    /// <summary>A person took it off, holds it, or wants it taken down.</summary>
    public bool Cancelled { get; set; }

    public bool Held { get; set; }

    public bool ToComeDown { get; set; }

    /// <summary>As it was seen last.</summary>
    public int State { get; set; }

    /// <summary>Its newest attempt that was seen to be marked.</summary>
    public int Marked { get; set; }

    /// <summary>What each attempt was allowed to send.</summary>
    public Dictionary<int, string> Allowed { get; } = [];
}
