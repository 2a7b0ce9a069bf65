using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Captions;
using Campaigns.Content.Frozen;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>Reads approved words and pictures back from their frozen bytes, and lets nothing through whose hash is not the one it was approved under.</summary>
internal sealed class FrozenContent(Database database)
{
    /// <summary>A variant is words; no channel takes more. In bytes.</summary>
    private const int MostVariantBytes = 4 * 1024 * 1024;

    /// <summary>The largest picture a channel is handed, in bytes.</summary>
    private const int MostPictureBytes = 32 * 1024 * 1024;

    /// <summary>Variant and pictures of each hash; a sentence in Vietnamese where they cannot be had.</summary>
    public Task<Dictionary<string, Loaded>> Load(IReadOnlyCollection<string> hashes, CancellationToken cancel) => database.Read(async session =>
    {
        var loaded = new Dictionary<string, Loaded>(StringComparer.Ordinal);
        // SQLite takes at most 999 parameters.
        foreach (var some in hashes.Distinct(StringComparer.Ordinal).Chunk(500))
        {
            foreach (var row in await session.List<Row>("SELECT hash AS Hash, CASE WHEN length(bytes) <= @most THEN bytes END AS Bytes FROM frozen WHERE hash IN @some",
                new { some, most = MostVariantBytes }))
                loaded[row.Hash] = await Open(session, row);
        }
        return loaded;
    }, cancel);

    private static async Task<Loaded> Open(Session session, Row row)
    {
        if (row.Bytes is null || FrozenStore.Hash(row.Bytes) != row.Hash)
            return Loaded.Broken("Nội dung đã duyệt trong kho không còn đúng như lúc duyệt; cần duyệt lại.");
        Variant? variant;
        try
        {
            variant = JsonSerializer.Deserialize<Variant>(row.Bytes, Json.Compact);
        }
        catch (JsonException)
        {
            variant = null;
        }
        if (variant is null)
            return Loaded.Broken("Nội dung đã duyệt không đọc được; cần duyệt lại.");
        if (variant.Pictures.Count == 0)
            return new(variant, NoPictures, null);
        var pictures = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var picture in variant.Pictures)
        {
            var bytes = await session.Value<byte[]>("SELECT bytes FROM frozen WHERE hash = @Hash AND length(bytes) <= @most", new { picture.Hash, most = MostPictureBytes });
            if (bytes is null || FrozenStore.Hash(bytes) != picture.Hash)
                return Loaded.Broken($"Hình “{picture.Alt}” không còn đúng như lúc duyệt; cần duyệt lại.");
            pictures[picture.Hash] = bytes;
        }
        return new(variant, pictures, null);
    }

    private static readonly Dictionary<string, byte[]> NoPictures = new(0, StringComparer.Ordinal);

    /// <summary>Either the variant with its pictures, or why not.</summary>
    public sealed record Loaded(Variant? Variant, IReadOnlyDictionary<string, byte[]> Pictures, string? Why)
    {
        public static Loaded Broken(string why) => new(null, NoPictures, why);
    }

    private sealed class Row
    {
        public string Hash { get; set; } = "";
        public byte[]? Bytes { get; set; }
    }
}
