using System.Security.Cryptography;
using Campaigns.Content.Store;

namespace Campaigns.Content.Frozen;

/// <summary>Bytes kept under their SHA-256: what was approved is what is sent.</summary>
public sealed class FrozenStore(Database database, TimeProvider clock)
{
    /// <summary>Lower-case hex.</summary>
    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Keeps the bytes within a transaction of the caller's; their hash.</summary>
    public async Task<string> Keep(Session session, byte[] bytes, string mediaType)
    {
        var hash = Hash(bytes);
        await session.Run("INSERT INTO frozen (hash, media_type, bytes, created) VALUES (@hash, @mediaType, @bytes, @created) ON CONFLICT (hash) DO NOTHING",
            new { hash, mediaType, bytes, created = clock.GetUtcNow().ToUnixTimeMilliseconds() });
        return hash;
    }

    /// <summary>The bytes and their media type; null where nothing is kept under that hash.</summary>
    public Task<FrozenBytes?> Find(string hash, CancellationToken cancel = default) => database.Read(session =>
        session.First<FrozenBytes>("SELECT media_type AS MediaType, bytes AS Bytes FROM frozen WHERE hash = @hash", new { hash }), cancel);
}
