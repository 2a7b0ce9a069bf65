using System.Globalization;

namespace Campaigns.Content.Records;

/// <summary>An activity as it lies in its table.</summary>
internal sealed class ActivityRow
{
    public const string Columns = """
        a.id AS Id, a.unit_id AS UnitId, a.plan_task_id AS TaskId, a.campaign_id AS CampaignId, a.kind AS Kind, a.title AS Title, a.place AS Place, a.person AS Person,
        a.first_day AS First, a.last_day AS Last, a.start_time AS Start, a.end_time AS End, a.planned AS Planned, a.measure AS Measure, a.state AS State, a.done_count AS Count, a.attended AS Attended,
        a.outcome AS Outcome, a.link AS Link, a.sender AS Sender, a.closed AS Closed, a.closed_by AS ClosedBy, a.revision AS Revision
        """;

    public string Id { get; set; } = "";
    public string UnitId { get; set; } = "";
    public string? TaskId { get; set; }
    public string? CampaignId { get; set; }
    public ActivityKind Kind { get; set; }
    public string Title { get; set; } = "";
    public string Place { get; set; } = "";
    public string Person { get; set; } = "";
    public string First { get; set; } = "";
    public string Last { get; set; } = "";
    public string? Start { get; set; }
    public string? End { get; set; }
    public int? Planned { get; set; }
    public string Measure { get; set; } = "";
    public ActivityState State { get; set; }
    public int? Count { get; set; }
    public int? Attended { get; set; }
    public string Outcome { get; set; } = "";
    public string? Link { get; set; }
    public string Sender { get; set; } = "";
    public long? Closed { get; set; }
    public string? ClosedBy { get; set; }
    public int Revision { get; set; }

    public Activity Activity() => new()
    {
        Id = Id, UnitId = UnitId, TaskId = TaskId, CampaignId = CampaignId, Kind = Kind, Title = Title, Place = Place, Person = Person, First = Days.OfIso(First), Last = Days.OfIso(Last),
        Start = Time(Start), End = Time(End), Planned = Planned, Measure = Measure, State = State, Count = Count, Attended = Attended, Outcome = Outcome, Link = Link, Sender = Sender,
        Closed = Closed is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, ClosedBy = ClosedBy, Revision = Revision,
    };

    private static TimeOnly? Time(string? kept) => kept is null ? null : TimeOnly.ParseExact(kept, ActivityRules.TimeFormat, CultureInfo.InvariantCulture);
}
