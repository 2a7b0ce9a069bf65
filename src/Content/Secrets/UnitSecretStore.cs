using System.Security.Cryptography;
using Campaigns.Content.Store;
using Microsoft.AspNetCore.DataProtection;

namespace Campaigns.Content.Secrets;

/// <summary>Keys of services that a whole unit uses, encrypted at rest as those of accounts are (<see cref="SecretStore"/>), and kept apart from them.</summary>
public sealed class UnitSecretStore(Database database, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _seal = protection.CreateProtector("Campaigns.Unit");

    /// <summary>The secret; null where there is none, or these keys cannot open it (a store moved without its keys).</summary>
    public Task<string?> Of(string unitId, string name, CancellationToken cancel = default) => database.Read(async session =>
    {
        try
        {
            return await session.Value<string>("SELECT sealed FROM unit_secret WHERE unit_id = @unitId AND name = @name", new { unitId, name }) is { } value ? _seal.Unprotect(value) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }, cancel);

    /// <summary>Keeps it within a transaction of the caller's; null takes it away.</summary>
    public async Task Keep(Session session, string unitId, string name, string? secret)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(secret?.Length ?? 0, SecretStore.Longest, nameof(secret));
        if (secret is null)
            await session.Run("DELETE FROM unit_secret WHERE unit_id = @unitId AND name = @name", new { unitId, name });
        else
            await session.Run("""
                INSERT INTO unit_secret (unit_id, name, sealed, updated) VALUES (@unitId, @name, @value, @now)
                ON CONFLICT (unit_id, name) DO UPDATE SET sealed = excluded.sealed, updated = excluded.updated
                """, new { unitId, name, value = _seal.Protect(secret), now = clock.GetUtcNow().ToUnixTimeMilliseconds() });
    }
}
