using System.Text.Json;
using Campaigns.Content.Columns;
using Campaigns.Content.Items;
using Campaigns.Content.Store;

namespace Campaigns.Content.Campaigns;

/// <summary>The campaigns of a store and the items that were made of their beats.</summary>
public sealed class CampaignStore(Database database, TimeProvider clock)
{
    /// <summary>A list holds no more campaigns than this.</summary>
    public const int Most = 200;

    private const string Columns = """
        SELECT id AS Id, unit_id AS UnitId, observance AS Observance, year AS Year, day AS Day, day_set AS DaySet, name AS Name,
               (SELECT COUNT(*) FROM item WHERE item.campaign_id = campaign.id) AS Items FROM campaign
        """;

    /// <summary>The newest first; of one unit, or of all.</summary>
    public Task<IReadOnlyList<Campaign>> List(string? unitId = null, CancellationToken cancel = default) => database.Read<IReadOnlyList<Campaign>>(async session =>
        [.. (await session.List<Row>($"{Columns} {(unitId is null ? "" : "WHERE unit_id = @unitId")} ORDER BY day DESC, id DESC LIMIT {Most}", new { unitId })).Select(r => r.Campaign())], cancel);

    /// <summary>How a campaign stands, in one look: the campaign where there is one, its items by beat, and what the unit chose.</summary>
    internal Task<(Campaign?, IReadOnlyDictionary<string, BeatItem>, IReadOnlyDictionary<string, BeatChoice>)> Standing(string unitId, string observance, int year, CancellationToken cancel) =>
        database.Read<(Campaign?, IReadOnlyDictionary<string, BeatItem>, IReadOnlyDictionary<string, BeatChoice>)>(async session =>
        {
            var campaign = await Find(session, unitId, observance, year);
            return (campaign, campaign is null ? new Dictionary<string, BeatItem>(StringComparer.Ordinal) : await Items(session, campaign.Id), await BeatChoiceStore.Of(session, unitId, observance, year));
        }, cancel);

    internal static async Task<Campaign?> Find(Session session, string unitId, string observance, int year) =>
        (await session.First<Row>($"{Columns} WHERE unit_id = @unitId AND observance = @observance AND year = @year", new { unitId, observance, year }))?.Campaign();

    /// <summary>Adds the campaign, or changes the day and name of the one that is there.</summary>
    internal Task Save(Session session, Campaign campaign) => session.Run("""
        INSERT INTO campaign (id, unit_id, observance, year, day, day_set, name, created)
        VALUES (@Id, @UnitId, @Observance, @Year, @day, @daySet, @Name, @now)
        ON CONFLICT (unit_id, observance, year) DO UPDATE SET day = excluded.day, day_set = excluded.day_set, name = excluded.name
        """,
        new { campaign.Id, campaign.UnitId, campaign.Observance, campaign.Year, day = campaign.Day.Iso(), daySet = campaign.DaySet ? 1 : 0, campaign.Name, now = Now() });

    internal static async Task<IReadOnlyDictionary<string, BeatItem>> Items(Session session, string campaignId) =>
        (await session.List<BeatItem>("""
            SELECT item.id AS Id, beat AS Beat, title AS Title, summary AS Summary, body AS Body, radio AS Radio, slogans AS Slogans, state AS State,
                   not_after AS NotAfter, seal AS Seal, (SELECT boxes FROM card WHERE card.item_id = item.id ORDER BY template LIMIT 1) AS Boxes
            FROM item WHERE campaign_id = @campaignId AND beat IS NOT NULL
            """, new { campaignId })).ToDictionary(i => i.Beat, StringComparer.Ordinal);

    /// <summary>Makes the item and card of a beat; false where another call made them first.</summary>
    internal async Task<bool> Make(Session session, string id, Campaign campaign, Beat beat, Draft draft, DateTimeOffset? notAfter, string? taskId)
    {
        var made = await session.Run("""
            INSERT INTO item (id, unit_id, campaign_id, beat, plan_task_id, title, summary, body, radio, genre, section, theme, tags, slogans, state, revision, not_after, seal, created, updated)
            VALUES (@id, @unitId, @campaignId, @beat, @taskId, @Title, @Summary, @Body, @Radio, @Genre, @Section, @Theme, @tags, @slogans, @state, 1, @notAfter, @seal, @now, @now)
            ON CONFLICT (campaign_id, beat) DO NOTHING
            """,
            new { id, unitId = campaign.UnitId, campaignId = campaign.Id, beat = beat.Key, taskId, draft.Title, draft.Summary, draft.Body, draft.Radio, beat.Genre, beat.Section,
                beat.Theme, tags = Text(beat.Tags), slogans = Text(draft.Slogans), state = ItemState.Draft, notAfter = notAfter?.ToUnixTimeMilliseconds(), seal = draft.Seal(), now = Now() });
        if (made == 0)
            return false;
        if (beat.Section is { Length: > 0 } column)
            await ColumnStore.Ensure(session, campaign.UnitId, column, Content.Id.New(clock), Now());
        await SaveCard(session, id, campaign.UnitId, beat, draft);
        // Whoever wrote its words does not approve them.
        if (beat.Person is { } person)
            await ItemVersions.Put(session, (await ItemStore.Find(session, id))!, person, Now());
        return true;
    }

    /// <summary>Gives an item the words of a new day; approvals of the old ones are void.</summary>
    internal async Task Rewrite(Session session, string id, string unitId, Beat beat, Draft draft)
    {
        var now = Now();
        await session.Run("""
            UPDATE item SET title = @Title, summary = @Summary, body = @Body, radio = @Radio, slogans = @slogans, seal = @seal, sought = NULL, state = @state,
                            revision = revision + 1, updated = @now WHERE id = @id
            """,
            new { id, draft.Title, draft.Summary, draft.Body, draft.Radio, slogans = Text(draft.Slogans), seal = draft.Seal(), state = ItemState.Draft, now });
        await ItemStore.VoidApprovals(session, id, "Ngày của chiến dịch đã dời, lời bài đổi theo.", now);
        await SaveCard(session, id, unitId, beat, draft);
    }

    internal Task MoveNotAfter(Session session, string id, DateTimeOffset notAfter) =>
        session.Run("UPDATE item SET not_after = @notAfter, updated = @now WHERE id = @id", new { id, notAfter = notAfter.ToUnixTimeMilliseconds(), now = Now() });

    internal Task Tell(Session session, Campaign campaign, string person, string act, object detail) => session.Run(
        "INSERT INTO audit (id, unit_id, at, person, act, subject, detail) VALUES (@id, @UnitId, @now, @person, @act, @subject, @detail)",
        new { id = Content.Id.New(clock), campaign.UnitId, now = Now(), person, act, subject = campaign.Id, detail = JsonSerializer.Serialize(detail, Json.Compact) });

    private async Task SaveCard(Session session, string itemId, string unitId, Beat beat, Draft draft)
    {
        if (beat.Card is null || draft.Boxes is null)
            return;
        await session.Run("""
            INSERT INTO card (id, unit_id, item_id, template, boxes, alt, filled)
            VALUES (@id, @unitId, @itemId, @Template, @boxes, @alt, (SELECT revision FROM item WHERE id = @itemId))
            ON CONFLICT (item_id, template) DO UPDATE SET boxes = excluded.boxes, alt = excluded.alt, filled = excluded.filled
            """,
            new { id = Content.Id.New(clock), unitId, itemId, beat.Card.Template, boxes = JsonSerializer.Serialize(draft.Boxes, Json.Compact), alt = draft.Alt() });
    }

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static string Text(IReadOnlyList<string> list) => JsonSerializer.Serialize(list, Json.Compact);

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string Observance { get; set; } = "";
        public int Year { get; set; }
        public string Day { get; set; } = "";
        public bool DaySet { get; set; }
        public string Name { get; set; } = "";
        public int Items { get; set; }

        public Campaign Campaign() => new()
        {
            Id = Id, UnitId = UnitId, Observance = Observance, Year = Year, Day = Days.OfIso(Day),
            DaySet = DaySet, Name = Name, Items = Items,
        };
    }
}
