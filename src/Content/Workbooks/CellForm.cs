namespace Campaigns.Content.Workbooks;

/// <summary>What a sheet shows a number as.</summary>
public enum CellForm
{
    /// <summary>A number, or words.</summary>
    Plain,

    /// <summary>A day or a time, which a sheet keeps as a number of days.</summary>
    Moment,

    /// <summary>Hundredths: 0.9 is shown as 90 %.</summary>
    Percent,
}
