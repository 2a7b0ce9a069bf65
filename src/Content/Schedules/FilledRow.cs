using Campaigns.Content.Captions;

namespace Campaigns.Content.Schedules;

/// <summary>A row of a schedule's workbook that came back, as far as it can be understood.</summary>
/// <param name="Key">Hidden in the workbook; of a row that was added below, made of its words.</param>
/// <param name="Where">Sheet and row, for people.</param>
/// <param name="Day">Null: left empty.</param>
/// <param name="Time">Null: left empty.</param>
/// <param name="Title">One line, never empty.</param>
/// <param name="Channel">The name as it was typed; empty: none.</param>
/// <param name="Person">Empty: nobody.</param>
/// <param name="Note">Empty: none.</param>
public sealed record FilledRow(string Key, string Where, DateOnly? Day, TimeOnly? Time, string Title, string Channel, string Person, string Note)
{
    /// <summary>Whether its words are still those of a row as it went out; its day and its time are not looked at.</summary>
    public bool Says(ScheduleRow row) => (Title, Channel, Person, Note) == (CaptionSource.OneLine(row.Title), CaptionSource.OneLine(row.Channel), CaptionSource.OneLine(row.Person), CaptionSource.OneLine(ScheduleSheet.Note(row)));
}
