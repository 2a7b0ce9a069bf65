using System.Text.Json;
using Campaigns.Content.Captions;

namespace Campaigns.Content.Items;

/// <summary>An item as it lies in its table.</summary>
internal sealed class ItemRow
{
    public const string Columns = """
        id AS Id, unit_id AS UnitId, campaign_id AS CampaignId, beat AS Beat, plan_task_id AS PlanTaskId, title AS Title, summary AS Summary,
        body AS Body, radio AS Radio, genre AS Genre, section AS Section, theme AS Theme, tags AS Tags, link AS Link, slogans AS Slogans,
        authors AS Authors, origin AS Origin, audience AS Audience, language AS Language, person AS Person, write_by AS WriteBy,
        video AS Video, pictures AS Pictures, edits AS Edits, state AS State, revision AS Revision, earliest AS Earliest, not_after AS NotAfter, created AS Created
        """;

    public string Id { get; set; } = "";
    public string UnitId { get; set; } = "";
    public string? CampaignId { get; set; }
    public string? Beat { get; set; }
    public string? PlanTaskId { get; set; }
    public string Title { get; set; } = "";
    public string Summary { get; set; } = "";
    public string Body { get; set; } = "";
    public string? Radio { get; set; }
    public Genre Genre { get; set; }
    public string? Section { get; set; }
    public string? Theme { get; set; }
    public string Authors { get; set; } = "[]";
    public Origin Origin { get; set; }
    public string? Audience { get; set; }
    public string? Language { get; set; }
    public string? Person { get; set; }
    public long? WriteBy { get; set; }
    public string Tags { get; set; } = "[]";
    public string? Link { get; set; }
    public string Slogans { get; set; } = "[]";
    public string? Video { get; set; }
    public string Pictures { get; set; } = "[]";
    public string Edits { get; set; } = "[]";
    public ItemState State { get; set; }
    public int Revision { get; set; }
    public long? Earliest { get; set; }
    public long? NotAfter { get; set; }
    public long Created { get; set; }

    public Item Item() => new()
    {
        Id = Id, UnitId = UnitId, CampaignId = CampaignId, Beat = Beat, PlanTaskId = PlanTaskId, Title = Title, Summary = Summary, Body = Body,
        Radio = Radio, Genre = Genre, Section = Section, Theme = Theme, Tags = List(Tags), Link = Link, Slogans = List(Slogans), State = State,
        Authors = List(Authors), Origin = Origin, Audience = Audience, Language = Language, Person = Person, WriteBy = Time(WriteBy),
        Video = Video is null ? null : JsonSerializer.Deserialize<ItemVideo>(Video, Json.Compact), Pictures = JsonSerializer.Deserialize<ItemPicture[]>(Pictures, Json.Compact) ?? [], Edits = JsonSerializer.Deserialize<VariantEdit[]>(Edits, Json.Compact) ?? [], Revision = Revision, Earliest = Time(Earliest), NotAfter = Time(NotAfter),
    };

    /// <summary>The parameters of a statement that writes the item.</summary>
    public static object Parameters(Item item, long now) => new
    {
        item.Id, item.UnitId, item.CampaignId, item.Beat, item.PlanTaskId, item.Title, item.Summary, item.Body, item.Radio, item.Genre, item.Section,
        item.Theme, Tags = JsonSerializer.Serialize(item.Tags, Json.Compact), item.Link, Slogans = JsonSerializer.Serialize(item.Slogans, Json.Compact),
        Video = item.Video is null ? null : JsonSerializer.Serialize(item.Video, Json.Compact), item.State, item.Revision, Earliest = item.Earliest?.ToUnixTimeMilliseconds(), NotAfter = item.NotAfter?.ToUnixTimeMilliseconds(),
        Pictures = JsonSerializer.Serialize(item.Pictures, Json.Compact), Edits = JsonSerializer.Serialize(item.Edits, Json.Compact), Authors = JsonSerializer.Serialize(item.Authors, Json.Compact), item.Origin, item.Audience, item.Language, item.Person,
        WriteBy = item.WriteBy?.ToUnixTimeMilliseconds(), sought = SoughtText.Of(item), now,
    };

    private static string[] List(string json) => JsonSerializer.Deserialize<string[]>(json, Json.Compact) ?? [];

    private static DateTimeOffset? Time(long? at) => at is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
}
