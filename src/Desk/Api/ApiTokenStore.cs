using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Api;

/// <summary>
/// The tokens by which programs read what a person may see. A program holds 256 random bits, the store their SHA-256; whoever has one
/// has the person's rights and units as they are at that moment, for reading alone.
/// </summary>
internal sealed class ApiTokenStore(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>A person has no more tokens than this; a name is no longer, in characters.</summary>
    public const int Most = 20, LongestName = 100;

    /// <summary>By which a token is known for one, by people and by what looks for secrets that were left lying about.</summary>
    public const string Prefix = "campaigns_";

    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(5);

    /// <summary>How long a token may be asked to last, in days.</summary>
    public static IReadOnlyList<int> Days { get; } = [30, 90, 365];

    /// <summary>A person's, the newest first; those that have ended too.</summary>
    public Task<IReadOnlyList<ApiToken>> Of(string personId, CancellationToken cancel) => database.Read<IReadOnlyList<ApiToken>>(async session => [.. (await session.List<Row>("""
        SELECT id AS Id, name AS Name, created AS Created, ends AS Ends, seen AS Seen FROM api_token WHERE person_id = @personId ORDER BY created DESC, id DESC LIMIT @Most
        """, new { personId, Most })).Select(row => row.Token())], cancel);

    /// <summary>Makes one; what the program is to hold, which nobody can be told again.</summary>
    public async Task<Result<string>> Add(Sitting who, string name, int days, CancellationToken cancel)
    {
        var said = name.Normalize().Trim();
        if (said.Length is 0 or > LongestName || said.Any(char.IsControl))
            return Problem.Input(new("Chưa ghi mã này dùng cho phần mềm nào.", "It is not said what the token is for."), "ten-ma", new($"Ghi tên phần mềm hoặc nơi dùng, tối đa {LongestName} ký tự.", $"Name the program or the place, in at most {LongestName} characters."));
        if (!Days.Contains(days))
            return Problem.Input(new("Chưa chọn thời hạn của mã.", "It is not said how long the token is to last."), "han-ma", new("Chọn một thời hạn trong danh sách.", "Choose one of the list."));
        var (token, id, now) = (Prefix + Token.New(), Id.New(clock), clock.GetUtcNow());
        return await database.Write<Result<string>>(async session =>
        {
            if (await session.Value<int>("SELECT COUNT(*) FROM api_token WHERE person_id = @Id", new { who.Person.Id }) >= Most)
                return Problem.Input(new($"Mỗi người có tối đa {Most} mã truy cập.", $"A person has at most {Most} tokens."), "ten-ma", new("Thu hồi mã không dùng nữa.", "Revoke those that are not used."));
            await session.Run("INSERT INTO api_token (id, person_id, name, hash, created, ends) VALUES (@id, @person, @said, @hash, @created, @ends)",
                new { id, person = who.Person.Id, said, hash = Token.Hash(token), created = now.ToUnixTimeMilliseconds(), ends = now.AddDays(days).ToUnixTimeMilliseconds() });
            await audit.Note(session, who.Person.UnitId, who.Actor, "token.add", id, $"{said}, {days} ngày");
            return token;
        }, cancel);
    }

    /// <summary>Takes one of a person's back, at once.</summary>
    public Task Revoke(Sitting who, string id, CancellationToken cancel) => database.Write(async session =>
    {
        var name = await session.Value<string>("SELECT name FROM api_token WHERE id = @id AND person_id = @person", new { id, person = who.Person.Id });
        if (name is not null && await session.Run("DELETE FROM api_token WHERE id = @id AND person_id = @person", new { id, person = who.Person.Id }) > 0)
            await audit.Note(session, who.Person.UnitId, who.Actor, "token.revoke", id, name);
    }, cancel);

    /// <summary>Takes all of a person's back, within a transaction of the caller's.</summary>
    public static Task EndAll(Session session, string personId) => session.Run("DELETE FROM api_token WHERE person_id = @personId", new { personId });

    /// <summary>Whose token it is, and what they may do where; null where it is nobody's, or not any more.</summary>
    public async Task<Sitting?> Find(string token, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var found = await database.Read(async session =>
        {
            var row = await session.First<Row>("""
                SELECT t.id AS Id, t.person_id AS PersonId, t.seen AS Seen FROM api_token t JOIN person p ON p.id = t.person_id
                WHERE t.hash = @hash AND t.ends > @now AND p.locked IS NULL
                """, new { hash = Token.Hash(token), now });
            return row is null ? default : (Who: await SittingStore.Of(session, row.Id, row.PersonId), row.Seen);
        }, cancel);
        if (found.Who is { } who && now - (found.Seen ?? 0) > (long)Noted.TotalMilliseconds)
            await Note(who, now, cancel);
        return found.Who;
    }

    private async Task Note(Sitting who, long now, CancellationToken cancel)
    {
        try
        {
            await database.Write(session => session.Run("UPDATE api_token SET seen = @now WHERE id = @Session AND (seen IS NULL OR seen < @now)", new { now, who.Session }), cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException && database.Trouble is not null)
        {
            // What is read can be read from a disk that is full.
        }
    }

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string PersonId { get; set; } = "";
        public string Name { get; set; } = "";
        public long Created { get; set; }
        public long Ends { get; set; }
        public long? Seen { get; set; }

        public ApiToken Token() => new(Id, Name, DateTimeOffset.FromUnixTimeMilliseconds(Created), DateTimeOffset.FromUnixTimeMilliseconds(Ends), Seen is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
    }
}
