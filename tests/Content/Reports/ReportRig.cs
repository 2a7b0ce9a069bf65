using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Records;
using Campaigns.Content.Reports;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Reports;

/// <summary>A half year of a commune, row by row.</summary>
internal sealed class ReportRig(TestStore store)
{
    private int _next;

    public static ReportPeriod Half { get; } = new(new(2026, 1, 1), new(2026, 6, 30));

    public ReportCounter Counter { get; } = new(store.Database);

    public ReportRows Rows { get; } = new(store.Database);

    public async Task<string> Account(ChannelKind kind, string name, bool sandbox = false, Unit? unit = null) =>
        (await new AccountStore(store.Database, store.Clock).Save(new Account { Id = Id.New(store.Clock), UnitId = (unit ?? store.Unit).Id, Kind = kind, Name = name, Sandbox = sandbox })).Id;

    public async Task<string> Item(Genre genre, string title, string? section = null, string? language = null, string? campaign = null, Origin origin = Origin.Own, string authors = "[]", Unit? unit = null)
    {
        var id = $"item{++_next}";
        await store.Database.Write(session => session.Run("""
            INSERT INTO item (id, unit_id, campaign_id, title, summary, body, genre, section, tags, slogans, state, revision, created, updated, language, origin, authors)
            VALUES (@id, @unit, @campaign, @title, '', '', @genre, @section, '[]', '[]', 2, 1, 0, 0, @language, @origin, @authors)
            """, new { id, unit = (unit ?? store.Unit).Id, campaign, title, genre, section, language, origin, authors }));
        return id;
    }

    public async Task<string> Post(string item, string account, DateOnly day, int state = 3, int round = 0, Unit? unit = null)
    {
        var (id, at) = ($"post{++_next}", store.Unit.At(day, new(8, 0)).ToUnixTimeMilliseconds());
        await store.Database.Write(session => session.Run("""
            INSERT INTO post (id, unit_id, item_id, account_id, round, due, not_after, state, wake, attempt, published, url, created, updated)
            VALUES (@id, @unit, @item, @account, @round, @at, @at, @state, @at, 0, @published, 'https://vi.du/bai', 0, 0)
            """, new { id, unit = (unit ?? store.Unit).Id, item, account, round, at, state, published = state == 3 ? at : (long?)null }));
        return id;
    }

    public Task Metric(string post, int age, string name, long value, long at = 0) => store.Database.Write(session =>
        session.Run("INSERT INTO metric (post_id, age, name, value, at) VALUES (@post, @age, @name, @value, @at)", new { post, age, name, value, at }));

    public Task Money(string title, long? spent, DateOnly? day, int year = 2026, long planned = 1_000_000) => store.Database.Write(session => session.Run("""
        INSERT INTO budget_line (id, unit_id, year, source, title, planned, spent, spent_day, note, person, created, updated) VALUES (@id, @unit, @year, 1, @title, @planned, @spent, @day, '', '', 0, 0)
        """, new { id = $"line{++_next}", unit = store.Unit.Id, year, title, planned, spent, day = day?.Iso() }));

    public Task Rate(Genre genre, long @base, double coefficient) => store.Database.Write(async session =>
    {
        await session.Run("INSERT INTO fee_base (unit_id, base) VALUES (@unit, @base) ON CONFLICT (unit_id) DO NOTHING", new { unit = store.Unit.Id, @base });
        await session.Run("INSERT INTO fee_rate (unit_id, genre, coefficient) VALUES (@unit, @genre, @coefficient)", new { unit = store.Unit.Id, genre, coefficient });
    });

    public Task Activity(ActivityKind kind, DateOnly day, int? done = null, int? came = null, ActivityState state = ActivityState.Done, string measure = "") => store.Database.Write(session => session.Run("""
        INSERT INTO activity (id, unit_id, kind, title, place, person, first_day, last_day, planned, measure, state, done_count, attended, outcome, sender, created, created_by, updated)
        VALUES (@id, @unit, @kind, 'Hội nghị tập huấn', 'Nhà văn hóa bản Mé', '', @day, @day, 1, @measure, @state, @done, @came, '', '', 0, '', 0)
        """, new { id = $"act{++_next}", unit = store.Unit.Id, kind, day = day.Iso(), done, came, state, measure }));

    public Task Figure(string name, double value, DateOnly from, DateOnly to, long? voided = null, string measure = "hộ", string source = "Bản Mé") => store.Database.Write(session => session.Run("""
        INSERT INTO figure (id, unit_id, name, value, measure, first_day, last_day, source, note, person, at, voided) VALUES (@id, @unit, @name, @value, @measure, @from, @to, @source, '', '', @at, @voided)
        """, new { id = $"fig{++_next}", at = _next, unit = store.Unit.Id, name, value, from = from.Iso(), to = to.Iso(), voided, measure, source }));
}
