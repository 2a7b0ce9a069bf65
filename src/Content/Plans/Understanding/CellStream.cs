namespace Campaigns.Content.Plans.Understanding;

/// <summary>The text of one cell as it runs down the lines.</summary>
/// <param name="kind">Its column's.</param>
/// <param name="order">Smaller stands further left.</param>
internal sealed class CellStream(CellKind kind, double order)
{
    private string? _before;

    public CellKind Kind => kind;
    public double Order => order;

    /// <summary>Every reading that what stands there allows.</summary>
    public IReadOnlyList<Cursor> Cursors { get; private set; } = [];

    public int First { get; private set; } = -1;
    public int Last { get; private set; } = -1;

    /// <summary>Whether a mark of a list closed its last word.</summary>
    public bool Listed { get; private set; }

    /// <summary>Whether a rule, or the text of another cell, stood beside it somewhere.</summary>
    public bool Beside { get; private set; }

    /// <summary>Whether it began where a sentence of the task had ended, as a sentence may.</summary>
    public bool AfterSentence { get; init; }

    /// <summary>The character of its first line at which it stands.</summary>
    public int Index { get; init; }

    /// <summary>Whether something unreadable stood before it where it began, as another cell would.</summary>
    public bool Behind { get; init; }

    public bool Whole => Cursors.Any(c => c.Whole);

    /// <summary>What the cell says: the reading with the fewest misread letters among those that end; null where too little stands there.</summary>
    public string? Said => Cursors.Where(c => c.Said is not null).OrderByDescending(c => c.Whole).ThenBy(c => c.Cost).FirstOrDefault()?.Said ?? _before;

    /// <summary>Whether it is a cell at all rather than words of the task.</summary>
    public bool Sound => Said is not null && (Beside || First != Last || (kind == CellKind.Time && !AfterSentence && Whole));

    public void Add(int line, IReadOnlyList<Cursor> cursors, bool listed, bool beside)
    {
        if (First < 0)
            First = line;
        else if (Whole)
            _before = Said;
        (Last, Cursors, Listed, Beside) = (line, cursors, listed, Beside || beside);
    }
}
