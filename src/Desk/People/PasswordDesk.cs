using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Desk.Api;

namespace Campaigns.Desk.People;

/// <summary>Choosing and changing passwords. A new password ends every other sign-in of its person.</summary>
internal sealed class PasswordDesk(Database database, Passwords passwords, Tries tries, AuditLog audit, TimeProvider clock)
{
    /// <summary>How long a link to choose a password by is good.</summary>
    public static readonly TimeSpan LinkLife = TimeSpan.FromHours(48);

    private static readonly Problem NoLink = Problem.Input(
        new("Liên kết này đã dùng, đã quá 48 giờ, hoặc không phải của bàn làm việc này.", "This link was used, is older than 48 hours, or is none of this desk's."), null,
        new("Xin quản trị một liên kết mới.", "Ask an administrator for a new one."));

    /// <summary>A link for somebody to choose a password by; earlier ones are void.</summary>
    public Task<string> Link(Person person, Actor by, CancellationToken cancel) => database.Write(async session =>
    {
        await audit.Note(session, person.UnitId, by, "person.link", person.Id, person.Name);
        return await Link(session, person.Id);
    }, cancel);

    /// <summary>Takes password and one-time codes away from somebody, ends their sign-ins and tokens, and gives a link to begin anew.</summary>
    public Task<string> Reset(Person person, Actor by, CancellationToken cancel) => database.Write(async session =>
    {
        await session.Run("UPDATE person SET password = NULL, totp = NULL, pin = NULL WHERE id = @Id", new { person.Id });
        await SittingStore.EndAll(session, person.Id);
        await ApiTokenStore.EndAll(session, person.Id);
        await Tries.Forget(session, person.Login);
        await Tries.Forget(session, $"code {person.Id}");
        await Tries.Forget(session, $"pin {person.Id}");
        await audit.Note(session, person.UnitId, by, "person.reset", person.Id, person.Name);
        return await Link(session, person.Id);
    }, cancel);

    /// <summary>Whose link it is; null where it is good no more.</summary>
    public Task<Person?> Whose(string link, CancellationToken cancel) => database.Read(async session =>
        await PersonRow.With(session, await Holder(session, link)), cancel);

    /// <summary>Sets the password that the holder of a link chose; the link is spent.</summary>
    public async Task<Problem?> Choose(string link, string password, string again, CancellationToken cancel)
    {
        if (await Whose(link, cancel) is not { } person)
            return NoLink;
        if (Passwords.Refusal(password, again, person.Login) is { } refusal)
            return refusal;
        var hash = passwords.Hash(password);
        return await database.Write(async session =>
        {
            if (await Holder(session, link) is not { } row)
                return NoLink;
            await session.Run("DELETE FROM person_link WHERE person_id = @Id", new { row.Id });
            await Set(session, row, hash, but: "");
            return null;
        }, cancel);
    }

    /// <summary>Changes one's own password; the browser it is done in stays signed in.</summary>
    public async Task<Problem?> Change(Sitting who, string old, string password, string again, string address, CancellationToken cancel)
    {
        if (Passwords.Refusal(password, again, who.Person.Login) is { } refusal)
            return refusal;
        if (await tries.Begin(who.Person.Login, address, cancel) is { } wait)
            return Late(wait);
        var row = await database.Read(session => session.First<PersonRow>($"{PersonRow.Columns} WHERE p.id = @Id", new { who.Person.Id }), cancel);
        if (row is null || !await passwords.Match(row.Password, old, cancel))
            return Problem.Input(new("Mật khẩu hiện tại không đúng.", "The present password is wrong."), "cu");
        await tries.Passed(who.Person.Login, address, cancel);
        var hash = passwords.Hash(password);
        await database.Write(session => Set(session, row, hash, who.Session), cancel);
        return null;
    }

    internal static Problem Late(TimeSpan wait) => Problem.World(
        new($"Sai nhiều lần rồi; thử lại sau {Minutes(wait)} phút.", $"Too many tries; try again in {Minutes(wait)} minutes."), null);

    internal static int Minutes(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));

    private async Task Set(Session session, PersonRow row, string hash, string but)
    {
        await session.Run("UPDATE person SET password = @hash WHERE id = @Id", new { hash, row.Id });
        await SittingStore.EndAll(session, row.Id, but);
        await audit.Note(session, row.UnitId, new Actor(row.Name, row.Id), "person.password", row.Id, row.Name);
    }

    private async Task<string> Link(Session session, string personId)
    {
        var (link, now) = (Token.New(), clock.GetUtcNow());
        await session.Run("DELETE FROM person_link WHERE person_id = @personId OR ends < @now", new { personId, now = now.ToUnixTimeMilliseconds() });
        await session.Run("INSERT INTO person_link (hash, person_id, ends) VALUES (@hash, @personId, @ends)", new { hash = Token.Hash(link), personId, ends = (now + LinkLife).ToUnixTimeMilliseconds() });
        return link;
    }

    private Task<PersonRow?> Holder(Session session, string link) => session.First<PersonRow>(
        $"{PersonRow.Columns} JOIN person_link l ON l.person_id = p.id WHERE l.hash = @hash AND l.ends >= @now AND p.locked IS NULL", new { hash = Token.Hash(link), now = clock.GetUtcNow().ToUnixTimeMilliseconds() });
}
