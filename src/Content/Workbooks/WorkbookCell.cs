namespace Campaigns.Content.Workbooks;

/// <summary>A cell as it is kept, and what the sheet shows it as.</summary>
/// <param name="Text">Its words, NFC and trimmed; of a number the number.</param>
/// <param name="Number">Of a cell that holds a number or a day; null: it holds words.</param>
public readonly record struct WorkbookCell(string Text, double? Number)
{
    /// <summary>What the sheet shows the number as.</summary>
    public CellForm Form { get; init; }

    public static WorkbookCell Empty { get; } = new("", null);

    /// <summary>The day that it holds: a day of the sheet's own, or one that was typed as 05/10/2026; null: none.</summary>
    public DateOnly? Day => Number is { } serial and > 1 and < 100_000 ? DateOnly.FromDateTime(DateTime.FromOADate(serial))
        : DateOnly.TryParseExact(Text, s_days, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The time that it holds: a part of a day, or typed as 7:30, 07h30 or 7h; null: none.</summary>
    public TimeOnly? Time
    {
        get
        {
            if (Number is { } part and >= 0 and < 1)
                return TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(Math.Round(part * 1440) % 1440));
            var typed = Text.Replace('h', ':').Replace('H', ':').Replace(" ", "", StringComparison.Ordinal);
            return TimeOnly.TryParseExact(typed.EndsWith(':') ? typed + "00" : typed, ["H:mm", "HH:mm", "H:mm:ss"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var time) ? time : null;
        }
    }

    private static readonly string[] s_days = ["d/M/yyyy", "dd/MM/yyyy", "d-M-yyyy", "yyyy-MM-dd", "d.M.yyyy"];
}
