using System.Text.Json;

namespace Campaigns.Content.Collecting;

/// <summary>A row of <c>collecting_part</c>, with who owes it.</summary>
internal sealed class CollectingPartRow
{
    public const string Select = """
        SELECT p.id AS Id, p.round_id AS RoundId, p.unit_id AS UnitId, p.state AS State, p.answer AS Answer, p.sent AS Sent, p.sends AS Sends, p.files AS Files, p.reason AS Reason, p.decided AS Decided, p.decided_by AS DecidedBy, p.items AS Items,
               c.id AS ContributorId, c.name AS Name, c.kind AS Kind, c.contact AS Contact, (SELECT COUNT(*) FROM collecting_photo f WHERE f.part_id = p.id AND f.removed IS NULL) AS Photos
          FROM collecting_part p JOIN contributor c ON c.id = p.contributor_id
        """;

    public string Id { get; set; } = "";
    public string RoundId { get; set; } = "";
    public string UnitId { get; set; } = "";
    public PartState State { get; set; }
    public string? Answer { get; set; }
    public long? Sent { get; set; }
    public int Sends { get; set; }
    public int Files { get; set; }
    public string Reason { get; set; } = "";
    public long? Decided { get; set; }
    public string? DecidedBy { get; set; }
    public string Items { get; set; } = "[]";
    public string ContributorId { get; set; } = "";
    public string Name { get; set; } = "";
    public ContributorKind Kind { get; set; }
    public string Contact { get; set; } = "";
    public int Photos { get; set; }

    public CollectingPart Part() => new()
    {
        Id = Id, RoundId = RoundId, UnitId = UnitId, Contributor = new() { Id = ContributorId, UnitId = UnitId, Name = Name, Kind = Kind, Contact = Contact }, State = State, Sends = Sends, Files = Files, Photos = Photos,
        Answer = Answer is { } said ? JsonSerializer.Deserialize<CollectingAnswer>(said, Json.Compact) : null, Sent = At(Sent), Reason = Reason, Decided = At(Decided), DecidedBy = DecidedBy,
        Items = JsonSerializer.Deserialize<string[]>(Items, Json.Compact)!,
    };

    private static DateTimeOffset? At(long? moment) => moment is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}
