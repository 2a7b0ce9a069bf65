using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Captions;
using Campaigns.Content.Frozen;

namespace Campaigns.Scheduler.Approvals;

/// <summary>What one account would post: the variant as the bytes that are frozen, and its pictures.</summary>
internal sealed record Rendering(byte[] Words, IReadOnlyList<FrozenBytes> Pictures)
{
    public static Rendering Of(Variant variant, IReadOnlyList<FrozenBytes> pictures) => new(JsonSerializer.SerializeToUtf8Bytes(variant, Json.Compact), pictures);
}
