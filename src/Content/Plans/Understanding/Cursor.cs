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
    private const int LongName = 4, ShortName = 3;
    private const double WholeEnough = 0.6;

    /// <summary>Of a name of three words, one of them lost, the others must be read better.</summary>
    private const double HardlyRead = 0.5;

    public bool Whole => At == Cell.Syllables.Length;

    /// <summary>What the cell says; null where too little of it stands there.</summary>
    public string? Said
    {
        get
        {
            if (At < (Cell.Syllables.Length <= ShortName && Cost > HardlyRead ? Cell.Syllables.Length : WholeEnough * Cell.Syllables.Length) || (!Whole && Cell.Name.Contains('#', StringComparison.Ordinal)))
                return Before.Length > 0 ? Before : null;
            var name = Cell.Name;
            foreach (var number in Numbers.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                name = name.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? name[..at] + number + name[(at + 1)..] : name;
            if (Before.Length == 0)
                return name;
            return CellText.Beside.Contains(Cell) ? $"{Before}{(name.Contains(',', StringComparison.Ordinal) ? "," : "")} {name}" : $"{Before}; {(name.StartsWith('C') ? "c" + name[1..] : name)}";
        }
    }

    /// <summary>Whether a word may begin a cell.</summary>
    public static bool Begins(CellText cell, string word)
    {
        var wanted = cell.Syllables[0];
        return wanted == "#" ? IsNumber(word)
            : (Math.Abs(word.Length - wanted.Length) <= 2 && !double.IsInfinity(Misreading.Cost(wanted, word, NearSyllable * wanted.Length))) || !double.IsInfinity(Joined(cell, 0, word));
    }

    /// <summary>Adds every way the next word goes on with the cell, with the letters it explains.</summary>
    /// <param name="word">The word.</param>
    /// <param name="listed">Whether a mark of a list stands before it.</param>
    /// <param name="inside">Whether the word before it, on the same line, belongs to the cell.</param>
    /// <param name="ways">Is added to.</param>
    public void Read(ScanWord word, bool listed, bool inside, List<(Cursor Next, int Letters)> ways)
    {
        if (!Whole)
        {
            // "Tháng 9" and "Năm 2026" below it are the times of two rows
            if (Cell.Kind != CellKind.Time || At == 0 || Cell.Syllables[At - 1] != "#" || !word.Upper)
                Step(word, ways);
            return;
        }
        if (Cell.Kind != CellKind.Unit)
            return;
        // Only of many is said where they are and who they are besides, and only once.
        if (Cell.Syllables[0] == "cac")
            foreach (var cell in CellText.BesideFrom.Of(word.Text))
                new Cursor(Said!, cell, 0, "", Cost).Step(word, ways);
        if (listed || (inside && !word.Upper))
            foreach (var cell in CellText.UnitsFrom.Of(word.Text))
                if (listed || cell.Syllables[0] == "cac")
                    new Cursor(Said!, cell, 0, "", Cost).Step(word, ways);
    }

    private void Step(ScanWord word, List<(Cursor Next, int Letters)> ways)
    {
        var syllables = Cell.Syllables;
        var wanted = syllables[At];
        if (wanted == "#")
        {
            if (IsNumber(word.Text))
                ways.Add((this with { At = At + 1, Numbers = Numbers + word.Text.ToUpperInvariant() + "\n" }, 3));
            return;
        }
        if (Math.Abs(word.Text.Length - wanted.Length) <= 2)
        {
            // In the middle of a long name one syllable may be hardly itself.
            var hardly = Cell.Kind == CellKind.Unit && At > 0 && syllables.Length >= LongName;
            var cost = Misreading.Cost(wanted, word.Text, (hardly ? HardlySyllable : NearSyllable) * wanted.Length);
            if (cost <= NearSyllable * wanted.Length)
                ways.Add((this with { At = At + 1, Cost = Cost + cost }, wanted.Length));
            else if (!double.IsInfinity(cost))
                ways.Add((this with { At = At + 1, Cost = Cost + cost * HardlyCost }, wanted.Length));
        }
        if (Joined(Cell, At, word.Text) is var joined && !double.IsInfinity(joined))
            ways.Add((this with { At = At + 2, Cost = Cost + joined }, Cell.Together[At].Length));
    }

    /// <summary>The cost of two syllables that ran together in a word; infinite where they did not.</summary>
    private static double Joined(CellText cell, int at, string word) =>
        at < cell.Together.Length && cell.Syllables[at + 1] != "#" && cell.Together[at] is var both && word.Length >= both.Length - 2 && word.Length > 4 ? Misreading.Cost(both, word, NearJoined * both.Length) : double.PositiveInfinity;

    private static bool IsNumber(string word) => word.Length <= 14 && (word is "i" or "ii" or "iii" or "iv" || (word.Any(char.IsAsciiDigit) && word.All(c => char.IsAsciiDigit(c) || c is '/' or '-' or 'i' or 'v' or '.')));
}
