using System.Security.Cryptography;
using Campaigns.Content.Store;
using Microsoft.AspNetCore.DataProtection;

namespace Campaigns.Content.Secrets;

/// <summary>
/// Tokens and passwords of accounts, encrypted at rest by the keys of this installation. A value goes to the channel that
/// needs it and nowhere else: into no log, no error, no export and no address.
/// </summary>
public sealed class SecretStore(Database database, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>The longest value, in characters: no platform's token comes near.</summary>
    public const int Longest = 16_384;

    private readonly IDataProtector _seal = protection.CreateProtector("Campaigns.Account");

    /// <summary>Every secret of the account by name; one that these keys cannot open (a store moved without its keys) is left out.</summary>
    public Task<IReadOnlyDictionary<string, string>> Of(string accountId, CancellationToken cancel = default) =>
        database.Read(session => Of(session, accountId), cancel);

    /// <summary>The same within a transaction of the caller's.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Of(Session session, string accountId)
    {
        var open = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in await session.List<(string Name, string Value)>("SELECT name, sealed FROM account_secret WHERE account_id = @accountId", new { accountId }))
            if (Open(value) is { } secret)
                open[name] = secret;
        return open;
    }

    /// <summary>Stores all of <paramref name="secrets"/>, durable when this returns; others of the account stay.</summary>
    public Task Keep(string accountId, IReadOnlyDictionary<string, string> secrets, CancellationToken cancel = default) =>
        database.Write(session => Keep(session, accountId, secrets), cancel);

    /// <summary>The same within a transaction of the caller's.</summary>
    public async Task Keep(Session session, string accountId, IReadOnlyDictionary<string, string> secrets)
    {
        foreach (var (name, value) in secrets)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, Longest, nameof(secrets));
            await session.Run("""
                INSERT INTO account_secret (account_id, name, sealed, updated) VALUES (@accountId, @name, @value, @now)
                ON CONFLICT (account_id, name) DO UPDATE SET sealed = excluded.sealed, updated = excluded.updated
                """, new { accountId, name, value = _seal.Protect(value), now = clock.GetUtcNow().ToUnixTimeMilliseconds() });
        }
    }

    private string? Open(string value)
    {
        try
        {
            return _seal.Unprotect(value);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
