using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Captions;
using Campaigns.Content.Store;

namespace Campaigns.Channels.Sandbox;

/// <summary>What stands on sandbox accounts, for those who look.</summary>
public sealed class SandboxPosts(Database database)
{
    public const int PageSize = 20;

    private const string Columns =
        "SELECT post_id AS PostId, account_id AS AccountId, variant AS Variant, published AS Published, updated AS Updated, withdrawn AS Withdrawn FROM sandbox_post";

    /// <summary>Newest first; <paramref name="page"/> counts from 1.</summary>
    public Task<IReadOnlyList<SandboxPost>> List(string accountId, int page = 1, CancellationToken cancel = default) => database.Read<IReadOnlyList<SandboxPost>>(async session =>
        [.. (await session.List<Row>($"{Columns} WHERE account_id = @accountId ORDER BY published DESC, post_id DESC LIMIT @size OFFSET @skip",
            new { accountId, size = PageSize, skip = (long)(Math.Max(1, page) - 1) * PageSize })).Select(r => r.Post())], cancel);

    public Task<SandboxPost?> Find(string postId, CancellationToken cancel = default) => database.Read(async session =>
        (await session.First<Row>($"{Columns} WHERE post_id = @postId", new { postId }))?.Post(), cancel);

    private sealed class Row
    {
        public string PostId { get; set; } = "";
        public string AccountId { get; set; } = "";
        public string Variant { get; set; } = "";
        public long Published { get; set; }
        public long Updated { get; set; }
        public long? Withdrawn { get; set; }

        public SandboxPost Post() => new(PostId, AccountId, JsonSerializer.Deserialize<Variant>(Variant, Json.Compact)!,
            DateTimeOffset.FromUnixTimeMilliseconds(Published), DateTimeOffset.FromUnixTimeMilliseconds(Updated),
            Withdrawn is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
    }
}
