namespace Campaigns.Content.Schedules;

/// <summary>A row of a week's or a month's schedule (lịch tuyên truyền).</summary>
public sealed record ScheduleRow
{
    /// <summary>By which the workbook knows it: a post's begins with <see cref="ScheduleSheet.PostKey"/>.</summary>
    public required string Key { get; init; }

    /// <summary>Local.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Null: the whole day.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>When it ends that day; null: not said.</summary>
    public TimeOnly? Until { get; init; }

    public required string Title { get; init; }

    /// <summary>The account, the station, or the form of an activity.</summary>
    public string Channel { get; init; } = "";

    public string Person { get; init; } = "";
    public string Note { get; init; } = "";

    /// <summary>A station reads it again.</summary>
    public bool Repeat { get; init; }

    /// <summary>Whether it is an activity and no post.</summary>
    public bool OfActivity => Key.StartsWith(ScheduleSheet.ActivityKey, StringComparison.Ordinal);

    /// <summary>Where it stands, in words.</summary>
    public string State { get; init; } = "";
}
