using Campaigns.Content.Store;

namespace Campaigns.Content.Accounts;

/// <summary>The accounts of a store.</summary>
public sealed class AccountStore(Database database, TimeProvider clock)
{
    private const string Columns = """
        SELECT id AS Id, unit_id AS UnitId, kind AS Kind, name AS Name, sandbox AS Sandbox, active AS Active, inactive_why AS InactiveWhy,
               confirmed AS Confirmed, paused AS Paused, grace_minutes AS GraceMinutes, settings AS Settings FROM account
        """;

    public Task<Account?> Find(string id, CancellationToken cancel = default) => database.Read(async session =>
        (await session.First<Row>($"{Columns} WHERE id = @id", new { id }))?.Account(), cancel);

    /// <summary>Those of the ids that exist, by id; at most 999.</summary>
    public Task<Dictionary<string, Account>> Some(IReadOnlyCollection<string> ids, CancellationToken cancel = default) => database.Read(async session =>
        (await session.List<Row>($"{Columns} WHERE id IN @ids", new { ids })).Select(r => r.Account()).ToDictionary(a => a.Id, StringComparer.Ordinal), cancel);

    public Task<IReadOnlyList<Account>> Of(string unitId, CancellationToken cancel = default) => database.Read<IReadOnlyList<Account>>(async session =>
        [.. (await session.List<Row>($"{Columns} WHERE unit_id = @unitId ORDER BY kind, name", new { unitId })).Select(r => r.Account())], cancel);

    public Task<IReadOnlyList<Account>> All(CancellationToken cancel = default) => database.Read<IReadOnlyList<Account>>(async session =>
        [.. (await session.List<Row>($"{Columns} ORDER BY unit_id, kind, name")).Select(r => r.Account())], cancel);

    /// <summary>Adds the account, or changes the one of that unit, kind and name; what is in the store is returned.</summary>
    public Task<Account> Save(Account account, CancellationToken cancel = default) => database.Write(session => Save(session, account), cancel);

    /// <summary>The same within a transaction of the caller's.</summary>
    public async Task<Account> Save(Session session, Account account)
    {
        await session.Run("""
            INSERT INTO account (id, unit_id, kind, name, sandbox, active, inactive_why, confirmed, grace_minutes, settings, created)
            VALUES (@Id, @UnitId, @Kind, @Name, @Sandbox, @Active, @InactiveWhy, @confirmed, @grace, @Settings, @created)
            ON CONFLICT (unit_id, kind, name) DO UPDATE SET sandbox = excluded.sandbox, active = excluded.active,
              inactive_why = excluded.inactive_why, confirmed = excluded.confirmed, grace_minutes = excluded.grace_minutes, settings = excluded.settings
            """,
            new { account.Id, account.UnitId, account.Kind, account.Name, Sandbox = account.Sandbox ? 1 : 0, Active = account.Active ? 1 : 0,
                account.InactiveWhy, confirmed = account.Confirmed?.ToUnixTimeMilliseconds(), grace = (int)account.Grace.TotalMinutes,
                account.Settings, created = clock.GetUtcNow().ToUnixTimeMilliseconds() });
        return (await session.First<Row>($"{Columns} WHERE unit_id = @UnitId AND kind = @Kind AND name = @Name",
            new { account.UnitId, account.Kind, account.Name }))!.Account();
    }

    /// <summary>Switches an account within a transaction of the caller's; <paramref name="why"/> it is off, null where it is on.</summary>
    public static Task Switch(Session session, string id, bool active, string? why) =>
        session.Run("UPDATE account SET active = @active, inactive_why = @why WHERE id = @id", new { id, active = active ? 1 : 0, why });

    /// <summary>Changes an account's own settings as they stand at this moment, within a transaction of the caller's.</summary>
    public static async Task Change(Session session, string id, Func<string, string> settings)
    {
        if (await session.Value<string>("SELECT settings FROM account WHERE id = @id", new { id }) is { } now)
            await session.Run("UPDATE account SET settings = @after WHERE id = @id", new { id, after = settings(now) });
    }

    /// <summary>Pauses the queue of an account, or lets it go on, within a transaction of the caller's; false where it stood so already.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="id">The account.</param>
    /// <param name="since">Null: it goes on.</param>
    public static async Task<bool> Pause(Session session, string id, DateTimeOffset? since) =>
        await session.Run($"UPDATE account SET paused = @at WHERE id = @id AND paused IS {(since is null ? "NOT NULL" : "NULL")}", new { id, at = since?.ToUnixTimeMilliseconds() }) > 0;

    /// <summary>Notes within a transaction of the caller's that a person saw a test post as a citizen would.</summary>
    public Task Confirm(Session session, string id) =>
        session.Run("UPDATE account SET confirmed = @now WHERE id = @id", new { id, now = clock.GetUtcNow().ToUnixTimeMilliseconds() });

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string UnitId { get; set; } = "";
        public ChannelKind Kind { get; set; }
        public string Name { get; set; } = "";
        public bool Sandbox { get; set; }
        public bool Active { get; set; }
        public string? InactiveWhy { get; set; }
        public long? Confirmed { get; set; }
        public long? Paused { get; set; }
        public int GraceMinutes { get; set; }
        public string Settings { get; set; } = "{}";

        public Account Account() => new()
        {
            Id = Id, UnitId = UnitId, Kind = Kind, Name = Name, Sandbox = Sandbox, Active = Active, InactiveWhy = InactiveWhy,
            Confirmed = Confirmed is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
            Paused = Paused is { } since ? DateTimeOffset.FromUnixTimeMilliseconds(since) : null,
            Grace = TimeSpan.FromMinutes(GraceMinutes), Settings = Settings,
        };
    }
}
