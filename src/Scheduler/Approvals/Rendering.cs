using System.Globalization;
using System.Text;
using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Captions;
using Campaigns.Content.Frozen;

namespace Campaigns.Scheduler.Approvals;

/// <summary>What one account would post: the variant as the bytes that are frozen, and its pictures.</summary>
internal sealed record Rendering(byte[] Words, IReadOnlyList<FrozenBytes> Pictures)
{
    public static Rendering Of(Variant variant, IReadOnlyList<FrozenBytes> pictures) => new(JsonSerializer.SerializeToUtf8Bytes(variant, Json.Compact), pictures);

    /// <summary>Over every post with its time and its bytes, in the order of their ids.</summary>
    public static string Seal(IEnumerable<(string Id, string AccountId, long Due)> posts, IReadOnlyDictionary<string, Rendering> renderings) => FrozenStore.Hash(Encoding.UTF8.GetBytes(string.Join('\n',
        posts.Where(post => renderings.ContainsKey(post.AccountId)).OrderBy(post => post.Id, StringComparer.Ordinal)
            .Select(post => string.Create(CultureInfo.InvariantCulture, $"{post.Id} {post.Due} {FrozenStore.Hash(renderings[post.AccountId].Words)}")))));

    /// <summary>What a channel will read out of the bytes.</summary>
    public Variant Variant() => JsonSerializer.Deserialize<Variant>(Words, Json.Compact)!;
}
