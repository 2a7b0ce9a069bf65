namespace Campaigns.Content.Workbooks;

/// <summary>How a cell looks. The numbers are the places of the styles that <see cref="WorkbookWriter"/> writes.</summary>
public enum WorkbookStyle
{
    Plain = 0,
    Headed = 1,

    /// <summary>A day, as 05/10/2026.</summary>
    Dated = 2,

    /// <summary>A number with dots between thousands, as the person's program shows it.</summary>
    Counted = 3,

    /// <summary>To be filled in: framed and tinted.</summary>
    Asked = 4,

    /// <summary>The same, for a number.</summary>
    AskedNumber = 5,

    /// <summary>A heading above a table.</summary>
    Title = 6,

    /// <summary>A time, as 07:30.</summary>
    Clock = 7,

    /// <summary>In bold, as a sum's row is.</summary>
    Strong = 8,

    /// <summary>The same, for a number.</summary>
    StrongCounted = 9,

    /// <summary>A line beside the table, over as many columns as it needs.</summary>
    Free = 10,
}
