using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Captions;
using Campaigns.Content.Store;

namespace Campaigns.Channels.Facebook;

/// <summary>Which pictures a post went out with: those of its frozen content, for Facebook gives them back scaled and re-coded.</summary>
internal sealed class FacebookPictures(Database database)
{
    /// <summary>Whether the dispatch has others than what stands, or another order; false where what stands cannot be read back.</summary>
    public async Task<bool> Changed(Dispatch dispatch, CancellationToken cancel)
    {
        var bytes = await database.Read(session => session.Value<byte[]>(
            "SELECT f.bytes FROM post p JOIN frozen f ON f.hash = p.content_hash WHERE p.id = @PostId AND p.content_hash <> @ContentHash",
            new { dispatch.PostId, dispatch.ContentHash }), cancel);
        return bytes is not null && Read(bytes) is { } standing
            && !standing.Pictures.Select(p => p.Hash).SequenceEqual(dispatch.Variant.Pictures.Select(p => p.Hash), StringComparer.Ordinal);
    }

    private static Variant? Read(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<Variant>(bytes, Json.Compact);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
