using System.Globalization;
using System.Security.Cryptography;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Microsoft.AspNetCore.DataProtection;

namespace Campaigns.Desk.People;

/// <summary>Lets people in: login and password, and a one-time code of those who asked for one. Says no the same way to everybody.</summary>
internal sealed class SignIn(Database database, Passwords passwords, Tries tries, SittingStore sittings, CodeSeal codes, IDataProtectionProvider protection, AuditLog audit, TimeProvider clock)
{
    /// <summary>How long after the password the code may come.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _seal = protection.CreateProtector("Campaigns.SignIn");

    public async Task<SignInAnswer> Enter(string login, string password, string address, string browser, CancellationToken cancel)
    {
        login = PersonStore.Login(login);
        if (await tries.Begin(login, address, cancel) is { } wait)
            return new SignInAnswer.Wait(wait);
        var row = await database.Read(session => session.First<PersonRow>($"{PersonRow.Columns} WHERE p.login = @login AND p.locked IS NULL", new { login }), cancel);
        if (!await passwords.Match(row?.Password, password, cancel) || row is null)
            return new SignInAnswer.Wrong();
        await tries.Passed(login, address, cancel);
        if (row.Totp is not null)
            return new SignInAnswer.Code(_seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() + Between).ToUnixTimeMilliseconds()} {row.Id} {Token.Hash(row.Password!)}")));
        return await Begin(row, address, browser, cancel);
    }

    /// <param name="ticket">As <see cref="Enter"/> gave it out.</param>
    /// <param name="code">As typed.</param>
    /// <param name="address">From where.</param>
    /// <param name="browser">As it calls itself.</param>
    /// <param name="cancel">Ends the wait for the store.</param>
    public async Task<SignInAnswer> Confirm(string ticket, string code, string address, string browser, CancellationToken cancel)
    {
        if (await Open(ticket, cancel) is not { } row)
            return new SignInAnswer.Late();
        // Counted apart from passwords: who knows the password begins that count anew each time.
        if (await tries.Begin($"code {row.Id}", address, cancel) is { } wait)
            return new SignInAnswer.Wait(wait);
        if (!await Take(row, code, cancel))
            return new SignInAnswer.Wrong();
        await tries.Passed($"code {row.Id}", address, cancel);
        return await Begin(row, address, browser, cancel);
    }

    private async Task<PersonRow?> Open(string ticket, CancellationToken cancel)
    {
        try
        {
            return _seal.Unprotect(ticket).Split(' ') is [var ends, var id, var stamp] && long.Parse(ends, CultureInfo.InvariantCulture) >= clock.GetUtcNow().ToUnixTimeMilliseconds()
                && await database.Read(session => session.First<PersonRow>($"{PersonRow.Columns} WHERE p.id = @id AND p.locked IS NULL", new { id }), cancel) is { Password: { } hash, Totp: not null } row
                && Token.Hash(hash) == stamp ? row : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A code is good once, also where two use it at the same moment.</summary>
    private async Task<bool> Take(PersonRow row, string code, CancellationToken cancel) =>
        codes.Open(row.Totp!) is { } secret && OneTimeCode.Match(secret, code, clock.GetUtcNow()) is { } step
        && await database.Write(session => session.Run("UPDATE person SET totp_step = @step WHERE id = @Id AND totp_step < @step", new { step, row.Id }), cancel) == 1;

    private Task<SignInAnswer> Begin(PersonRow row, string address, string browser, CancellationToken cancel) => database.Write<SignInAnswer>(async session =>
    {
        // Who was locked, or whose password was reset meanwhile, is not let in.
        if (await session.Value<long>("SELECT COUNT(*) FROM person WHERE id = @Id AND locked IS NULL AND password = @Password", new { row.Id, row.Password }) == 0)
            return new SignInAnswer.Wrong();
        await audit.Note(session, row.UnitId, new Actor(row.Name, row.Id), "person.in", row.Id, address);
        return new SignInAnswer.In(await sittings.Start(session, row.Id, address, browser));
    }, cancel);
}
