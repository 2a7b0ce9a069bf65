using System.Security.Cryptography;
using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.DataProtection;

namespace Campaigns.Desk.Accounts;

/// <summary>Who went to a platform to give permission and is not back yet: sealed, for ten minutes, good once.</summary>
internal sealed class PermissionStore(Database database, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>As long as a code of the platform is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _seal = protection.CreateProtector("Campaigns.Permission");

    /// <summary>Keeps what is needed once the browser comes back with <paramref name="state"/>; what nobody came back for goes.</summary>
    public Task Keep(string state, Waiting waiting, CancellationToken cancel) => database.Write(async session =>
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await session.Run("DELETE FROM permission_request WHERE expires <= store_now(@now)", new { now });
        await session.Run("INSERT INTO permission_request (state_hash, unit_id, sealed, expires) VALUES (@hash, @UnitId, @text, store_now(@now) + @life)", new
        {
            hash = Token.Hash(state), waiting.UnitId, text = _seal.Protect(JsonSerializer.Serialize(waiting, Json.Compact)), now, life = (long)Life.TotalMilliseconds,
        });
    }, cancel);

    /// <summary>Takes it out: whoever comes second, or later than ten minutes, finds nothing.</summary>
    public async Task<Waiting?> Take(string state, CancellationToken cancel)
    {
        var (text, left) = await database.Write(session => session.First<(string?, long)>(
            "DELETE FROM permission_request WHERE state_hash = @hash RETURNING sealed, expires - store_now(@now)", new { hash = Token.Hash(state), now = clock.GetUtcNow().ToUnixTimeMilliseconds() }), cancel);
        if (text is null || left <= 0)
            return null;
        try
        {
            return JsonSerializer.Deserialize<Waiting>(_seal.Unprotect(text), Json.Compact);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What was typed before the browser left. Secrets: its text says nothing.</summary>
    internal sealed record Waiting(ChannelKind Kind, string UnitId, string Name, bool Again, string Verifier, IReadOnlyDictionary<string, string> Values, Actor Who)
    {
        public override string ToString() => nameof(Waiting);
    }
}
