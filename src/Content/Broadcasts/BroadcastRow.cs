using Campaigns.Content.Audit;

namespace Campaigns.Content.Broadcasts;

/// <summary>A line as the store has it.</summary>
internal sealed class BroadcastRow
{
    public string Id { get; set; } = "";
    public string UnitId { get; set; } = "";
    public string AccountId { get; set; } = "";
    public string Day { get; set; } = "";
    public int Start { get; set; }
    public int Seconds { get; set; }
    public int? Slot { get; set; }
    public int Planned { get; set; }
    public BroadcastKind Kind { get; set; }
    public BroadcastOutcome Outcome { get; set; }
    public NotReadReason? Reason { get; set; }
    public string Title { get; set; } = "";
    public string Language { get; set; } = "";
    public string Place { get; set; } = "";
    public string Editor { get; set; } = "";
    public string Approver { get; set; } = "";
    public string Operator { get; set; } = "";
    public string? OperatorId { get; set; }
    public string Device { get; set; } = "";
    public string Note { get; set; } = "";
    public int Synthetic { get; set; }
    public string? Corrects { get; set; }
    public string? Behind { get; set; }
    public string? CorrectedBy { get; set; }
    public long Made { get; set; }
    public long Received { get; set; }

    public Broadcast Line() => new()
    {
        Id = Id, UnitId = UnitId, AccountId = AccountId, Day = Days.OfIso(Day), Start = WallMinutes.Time(Start), Seconds = Seconds, Slot = Slot is { } slot ? WallMinutes.Time(slot) : null, Planned = Planned, Kind = Kind,
        Outcome = Outcome, Reason = Reason, Title = Title, Language = Language, Place = Place, Editor = Editor, Approver = Approver, Operator = new Actor(Operator, OperatorId), Device = Device, Note = Note,
        Synthetic = Synthetic != 0, Corrects = Corrects, Behind = Behind, CorrectedBy = CorrectedBy,
        Made = DateTimeOffset.FromUnixTimeMilliseconds(Made), Received = DateTimeOffset.FromUnixTimeMilliseconds(Received),
    };
}
