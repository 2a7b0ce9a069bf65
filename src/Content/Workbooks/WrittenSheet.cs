namespace Campaigns.Content.Workbooks;

/// <summary>A sheet to be written.</summary>
public sealed record WrittenSheet
{
    /// <summary>At most 31 characters, none of <c>[]:*?/\</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The width of each column, in characters; 0: it is hidden.</summary>
    public required IReadOnlyList<double> Widths { get; init; }

    public required IReadOnlyList<IReadOnlyList<WrittenCell>> Rows { get; init; }

    /// <summary>How many rows stay in sight while the others move.</summary>
    public int Frozen { get; init; }

    /// <summary>The row that stands at the top of each printed page, from 1; 0: none.</summary>
    public int Head { get; init; }

    /// <summary>Whether the first row is hidden: it holds the keys of the columns.</summary>
    public bool KeysFirst { get; init; }

    /// <summary>Cells that are one, as <c>B2:E2</c>.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];
}
