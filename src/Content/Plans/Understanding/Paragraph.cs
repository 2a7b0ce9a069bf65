namespace Campaigns.Content.Plans.Understanding;

/// <summary>A paragraph put together again from the lines it was broken into.</summary>
internal sealed record Paragraph(string Text, int Line, int LastLine, Marker Marker)
{
    /// <summary>Without its marker.</summary>
    public string Words { get; } = Text[Marker.Length..].Trim();

    /// <summary>Whether it is of a damaged scan.</summary>
    public bool Damaged { get; init; }

    /// <summary>The labels in it; places are those of <see cref="Read"/>.</summary>
    public IReadOnlyList<Labelled> Labels => field ??= Understanding.Labels.In(Read.Text);

    /// <summary>Without its marker, as it is to be read.</summary>
    public ScanText Read => field ??= ScanText.Of(Words, Damaged);
}
