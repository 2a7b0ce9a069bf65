namespace Campaigns.Desk.Machines;

/// <summary>Files of one kind that nobody needs any more.</summary>
/// <param name="Files">How many.</param>
/// <param name="Bytes">Of all of them together.</param>
public sealed record Freeable(int Files, long Bytes)
{
    internal static Freeable Of(IReadOnlyList<FileInfo> files) => new(files.Count, files.Sum(file => file.Exists ? file.Length : 0));
}
