namespace Campaigns.Content.Plans.Understanding;

/// <summary>How far a cell has been read: the names before, and the place in the one that is being read.</summary>
/// <param name="Before">What has been read whole, as it is written.</param>
/// <param name="Cell">What is being read.</param>
/// <param name="At">The next syllable of it.</param>
/// <param name="Numbers">What stood for the "#" of it.</param>
/// <param name="Cost">Of misread letters, so far.</param>
internal sealed record Cursor(string Before, CellText Cell, int At, string Numbers, double Cost)
{
    private const double NearSyllable = 0.36, NearJoined = 0.3, HardlySyllable = 0.6, HardlyCost = 1.3;
    private const int LongName = 4;
    private const double WholeEnough = 0.6;

    public bool Whole => At == Cell.Syllables.Length;

    /// <summary>What the cell says; null where too little of it stands there.</summary>
    public string? Said
    {
        get
        {
            if (At < WholeEnough * Cell.Syllables.Length || (!Whole && Cell.Name.Contains('#', StringComparison.Ordinal)))
                return Before.Length > 0 ? Before : null;
            var name = Cell.Name;
            foreach (var number in Numbers.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                name = name.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? name[..at] + number + name[(at + 1)..] : name;
            if (Before.Length == 0)
                return name;
            return CellText.Beside.Contains(Cell) ? $"{Before}{(name.Contains(',', StringComparison.Ordinal) ? "," : "")} {name}" : $"{Before}; {(name.StartsWith('C') ? "c" + name[1..] : name)}";
        }
    }

    /// <summary>Every way the next word goes on with the cell, with the letters it explains.</summary>
    /// <param name="word">The word.</param>
    /// <param name="listed">Whether a mark of a list stands before it.</param>
    /// <param name="inside">Whether the word before it, on the same line, belongs to the cell.</param>
    public IEnumerable<(Cursor Next, int Letters)> Read(ScanWord word, bool listed, bool inside)
    {
        if (!Whole)   // "Tháng 9" and "Năm 2026" below it are the times of two rows
            return Cell.Kind == CellKind.Time && At > 0 && Cell.Syllables[At - 1] == "#" && word.Upper ? [] : Step(this, word);
        if (Cell.Kind != CellKind.Unit || Said is not { } said)
            return [];
        // Only of many is said where they are and who they are besides, and only once.
        var more = Cell.Syllables[0] == "cac" ? CellText.Beside.Select(c => new Cursor(said, c, 0, "", Cost)) : [];
        var units = CellText.Units.Where(c => listed || (inside && !word.Upper && c.Syllables[0] == "cac")).Select(c => new Cursor(said, c, 0, "", Cost));
        return more.Concat(units).SelectMany(c => Step(c, word));
    }

    public static IEnumerable<(Cursor Next, int Letters)> Step(Cursor start, ScanWord word)
    {
        var syllables = start.Cell.Syllables;
        var wanted = syllables[start.At];
        if (wanted == "#")
        {
            if (IsNumber(word.Text))
                yield return (start with { At = start.At + 1, Numbers = start.Numbers + word.Text.ToUpperInvariant() + "\n" }, 3);
            yield break;
        }
        if (Math.Abs(word.Text.Length - wanted.Length) <= 2 && Misreading.Cost(wanted, word.Text) is var cost)
        {
            if (cost <= NearSyllable * wanted.Length)
                yield return (start with { At = start.At + 1, Cost = start.Cost + cost }, wanted.Length);
            // In the middle of a long name one syllable may be hardly itself.
            else if (start.Cell.Kind == CellKind.Unit && start.At > 0 && syllables.Length >= LongName && cost <= HardlySyllable * wanted.Length)
                yield return (start with { At = start.At + 1, Cost = start.Cost + cost * HardlyCost }, wanted.Length);
        }
        if (start.At + 1 < syllables.Length && syllables[start.At + 1] is var second and not "#" && word.Text.Length >= wanted.Length + second.Length - 2 && word.Text.Length > 4
            && Misreading.Cost(wanted + second, word.Text) is var joined && joined <= NearJoined * (wanted.Length + second.Length))
            yield return (start with { At = start.At + 2, Cost = start.Cost + joined }, wanted.Length + second.Length);
    }

    private static bool IsNumber(string word) => word.Length <= 14 && (word is "i" or "ii" or "iii" or "iv" || (word.Any(char.IsAsciiDigit) && word.All(c => char.IsAsciiDigit(c) || c is '/' or '-' or 'i' or 'v' or '.')));
}
