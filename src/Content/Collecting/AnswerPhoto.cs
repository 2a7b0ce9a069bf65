namespace Campaigns.Content.Collecting;

/// <summary>A photograph that was sent along, as <see cref="Library.Pictures.PictureDesk"/> took it.</summary>
public sealed record AnswerPhoto
{
    /// <summary>SHA-256 of the bytes, lower-case hex; the key of <c>frozen</c>.</summary>
    public string Hash { get; init; } = "";

    /// <summary><c>image/jpeg</c> or <c>image/png</c>.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>In pixels.</summary>
    public int Width { get; init; }

    /// <summary>In pixels.</summary>
    public int Height { get; init; }

    /// <summary>What it shows; empty: nobody said.</summary>
    public string Caption { get; init; } = "";
}
