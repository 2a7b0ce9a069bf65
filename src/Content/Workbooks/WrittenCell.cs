namespace Campaigns.Content.Workbooks;

/// <summary>A cell to be written.</summary>
/// <param name="Text">Its words; null: it holds <paramref name="Number"/>, or nothing.</param>
/// <param name="Number">A number, or a day as a serial.</param>
/// <param name="Style">How it looks.</param>
public readonly record struct WrittenCell(string? Text, double? Number, WorkbookStyle Style)
{
    public static WrittenCell Of(string text, WorkbookStyle style = WorkbookStyle.Plain) => new(text, null, style);

    public static WrittenCell Of(double? number, WorkbookStyle style = WorkbookStyle.Counted) => new(null, number, style);

    public static WrittenCell Of(DateOnly day) => new(null, day.ToDateTime(TimeOnly.MinValue).ToOADate(), WorkbookStyle.Dated);

    public static WrittenCell Of(TimeOnly time) => new(null, time.ToTimeSpan().TotalDays, WorkbookStyle.Clock);
}
