namespace Campaigns.Content.Cards.Setting;

/// <summary>A line as it will be drawn: its clusters, and its ink in font units.</summary>
internal sealed record SetLine(IReadOnlyList<Cluster> Clusters, double Width, int Top, int Bottom)
{
    public int Left => Clusters[0].Left;

    public string Text => string.Join(' ', Clusters.Select(c => c.Text));
}
