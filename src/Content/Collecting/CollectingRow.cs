using System.Text.Json;

namespace Campaigns.Content.Collecting;

/// <summary>A row of <c>collecting_round</c>, with how far it is.</summary>
internal sealed class CollectingRow
{
    public const string Columns = """
        r.id AS Id, r.unit_id AS UnitId, r.title AS Title, r.first_day AS FirstDay, r.last_day AS LastDay, r.due AS Due, r.words AS Words, r.figures AS Figures, r.photos AS Photos, r.news AS News, r.closed AS Closed,
        (SELECT COUNT(*) FROM collecting_part p WHERE p.round_id = r.id) AS Asked,
        (SELECT COUNT(*) FROM collecting_part p WHERE p.round_id = r.id AND p.state IN (1, 3)) AS Sent,
        (SELECT COUNT(*) FROM collecting_part p WHERE p.round_id = r.id AND p.state = 3) AS Accepted
        """;

    public string Id { get; set; } = "";
    public string UnitId { get; set; } = "";
    public string Title { get; set; } = "";
    public string FirstDay { get; set; } = "";
    public string LastDay { get; set; } = "";
    public string Due { get; set; } = "";
    public string Words { get; set; } = "";
    public string Figures { get; set; } = "[]";
    public int Photos { get; set; }
    public int News { get; set; }
    public long? Closed { get; set; }
    public int Asked { get; set; }
    public int Sent { get; set; }
    public int Accepted { get; set; }

    public CollectingRound Round() => new()
    {
        Id = Id, UnitId = UnitId, Title = Title, First = Days.OfIso(FirstDay), Last = Days.OfIso(LastDay), Due = Days.OfIso(Due), Words = Words,
        Figures = JsonSerializer.Deserialize<AskedFigure[]>(Figures, Json.Compact)!, Photos = Photos == 1, News = News == 1, Closed = Closed is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
    };

    public CollectingSummary Summary() => new(Round(), Asked, Sent, Accepted);
}
