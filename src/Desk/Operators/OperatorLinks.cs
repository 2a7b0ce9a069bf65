using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Operators;

/// <summary>
/// Links of stations. The address holds 256 random bits, the store their hash, and a PIN is asked before a word is shown. One of a station
/// is good: a new one ends the one before. What ended and what never was look alike.
/// </summary>
internal sealed class OperatorLinks(Database database, Passwords passwords, Tries tries, AuditLog audit, TimeProvider clock)
{
    /// <summary>How long a link is good, and how long the browser that typed the right PIN is not asked again.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(366), Look = TimeSpan.FromDays(60);

    /// <summary>In digits.</summary>
    public const int PinLength = 6;

    /// <summary>Wrong PINs in a row after which nobody new gets in; who is in stays so: the programme is read at a quarter to five.</summary>
    public const int MostWrong = 20;

    private const string Columns = "SELECT id AS Id, unit_id AS UnitId, account_id AS AccountId, pin AS Pin, made_by AS MadeBy, created AS Created, ends AS Ends, failed AS Failed, seen AS Seen FROM operator_link";

    /// <summary>Makes one and ends the one before, with every browser that was let in by it; the address's secret and the PIN, which nobody can be told again.</summary>
    public Task<(string Secret, string Pin)> Make(Account station, Actor by, CancellationToken cancel)
    {
        var (secret, pin) = (Token.New(), Pins.New());
        var hash = passwords.Hash(pin);
        return database.Write(async session =>
        {
            await Close(session, station.Id);
            await session.Run("INSERT INTO operator_link (id, hash, unit_id, account_id, pin, made_by, created, ends) VALUES (@id, @secret, @UnitId, @stationId, @pin, @Name, @now, @ends)", new
            {
                id = Id.New(clock), secret = Token.Hash(secret), station.UnitId, stationId = station.Id, pin = hash, by.Name, now = Now, ends = (clock.GetUtcNow() + Life).ToUnixTimeMilliseconds(),
            });
            await audit.Note(session, station.UnitId, by, "operator.link", station.Id, station.Name);
            return (secret, pin);
        }, cancel);
    }

    /// <summary>Ends the station's link; what stands open in browsers shows nothing more.</summary>
    public Task Revoke(Account station, Actor by, CancellationToken cancel) => database.Write(async session =>
    {
        if (await Close(session, station.Id))
            await audit.Note(session, station.UnitId, by, "operator.revoke", station.Id, station.Name);
    }, cancel);

    /// <summary>The station's link; null where it has none that is good.</summary>
    public Task<OperatorLink?> Of(string accountId, CancellationToken cancel) => database.Read(session =>
        session.First<OperatorLink>($"{Columns} WHERE account_id = @accountId AND closed IS NULL AND ends > @Now ORDER BY created DESC", new { accountId, Now }), cancel);

    public Task<OperatorLink?> Find(string secret, CancellationToken cancel) => database.Read(session =>
        session.First<OperatorLink>($"{Columns} WHERE hash = @hash AND closed IS NULL AND ends > @Now", new { hash = Token.Hash(secret), Now }), cancel);

    /// <summary>Who sits before that browser; null where the PIN is to be typed.</summary>
    public async Task<string?> Person(OperatorLink link, string? held, CancellationToken cancel) => held is null ? null : await database.Read(session =>
        session.Value<string>("SELECT person FROM operator_sitting WHERE hash = @hash AND link_id = @Id AND ends > @Now", new { hash = Token.Hash(held), link.Id, Now }), cancel);

    /// <summary>Tries a PIN; what the browser is to hold, or why it does not get in.</summary>
    public async Task<Result<string>> Enter(OperatorLink link, string pin, string person, string address, CancellationToken cancel)
    {
        if (link.Failed >= MostWrong)
            return Problem.World(new("Liên kết này đã bị khóa vì nhập sai PIN quá nhiều lần.", "This link is shut: too many PINs were wrong."), null, new("Nhờ người phụ trách đài tạo liên kết mới.", "Ask for a new one."));
        if (person.Length is 0 or > Content.Broadcasts.BroadcastRules.LongestName)
            return Problem.Input(new("Ghi tên người trực máy.", "Say who is at the machine."), "ten");
        var (name, from) = ($"operator {link.Id}", $"operator {address}");
        if (await tries.Begin(name, from, cancel) is { } wait)
            return PasswordDesk.Late(wait);
        if (!await passwords.Match(link.Pin, pin, cancel))
        {
            await database.Write(async session =>
            {
                await session.Run("UPDATE operator_link SET failed = failed + 1 WHERE id = @Id", new { link.Id });
                if (await session.Value<int>("SELECT failed FROM operator_link WHERE id = @Id", new { link.Id }) == MostWrong)
                    await audit.Note(session, link.UnitId, "", "operator.lock", link.AccountId, $"Khóa sau {MostWrong} lần nhập sai PIN.");
            }, cancel);
            return Problem.Input(new("PIN không đúng.", "The PIN is wrong."), "pin", new("Hỏi lại người phụ trách đài.", "Ask who looks after the station."));
        }
        await tries.Passed(name, from, cancel);
        var held = Token.New();
        await database.Write(async session =>
        {
            await session.Run("DELETE FROM operator_sitting WHERE ends < @Now", new { Now });
            await session.Run("UPDATE operator_link SET failed = 0 WHERE id = @Id", new { link.Id });
            await session.Run("INSERT INTO operator_sitting (hash, link_id, person, created, ends) VALUES (@hash, @Id, @person, @Now, @ends)",
                new { hash = Token.Hash(held), link.Id, person, Now, ends = (clock.GetUtcNow() + Look).ToUnixTimeMilliseconds() });
        }, cancel);
        return held;
    }

    /// <summary>Notes that the page was opened, to the minute.</summary>
    public Task Seen(OperatorLink link, CancellationToken cancel) => link.Seen > Now - 60_000 ? Task.CompletedTask
        : database.Write(session => session.Run("UPDATE operator_link SET seen = @Now WHERE id = @Id", new { link.Id, Now }), cancel);

    private async Task<bool> Close(Session session, string accountId) =>
        await session.Run("UPDATE operator_link SET closed = @Now WHERE account_id = @accountId AND closed IS NULL", new { accountId, Now }) > 0;

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
