using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Campaigns.Simulators.Facebook;

/// <summary>The memory of one page: its posts and the pictures that wait for one.</summary>
internal sealed class FacebookPage(string pageId, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly List<FacebookStanding> _posts = [];
    private readonly ConcurrentDictionary<string, FacebookPicture> _pictures = new(StringComparer.Ordinal);
    private long _last = 122_000_000_000;

    public IReadOnlyList<FacebookStanding> Posts
    {
        get
        {
            lock (_lock)
                return [.. _posts];
        }
    }

    public FacebookPicture Upload(byte[] bytes, string? alt)
    {
        var picture = new FacebookPicture(Number(), bytes, alt);
        return _pictures[picture.Id] = picture;
    }

    /// <summary>The pictures that <c>attached_media</c> names; null where it is no JSON list of uploaded ones.</summary>
    public IReadOnlyList<FacebookPicture>? Pictures(string? attached)
    {
        if (string.IsNullOrEmpty(attached))
            return [];
        try
        {
            using var list = JsonDocument.Parse(attached);
            var pictures = list.RootElement.EnumerateArray().Select(m => _pictures.GetValueOrDefault(m.GetProperty("media_fbid").GetString() ?? "")).ToList();
            return pictures.Contains(null) ? null : [.. pictures.Select(p => p!)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    public FacebookStanding Add(string message, string? link, IReadOnlyList<FacebookPicture> pictures, bool published, string? appId, DateTimeOffset? created = null)
    {
        lock (_lock)
        {
            var post = new FacebookStanding($"{pageId}_{Number()}", message, link, pictures, published, created ?? clock.GetUtcNow(), appId);
            _posts.Add(post);
            return post;
        }
    }

    public FacebookStanding? Find(string id) => Posts.FirstOrDefault(p => p.Id == id);

    public bool Change(string id, Func<FacebookStanding, FacebookStanding> change)
    {
        lock (_lock)
        {
            var at = _posts.FindIndex(p => p.Id == id);
            if (at < 0)
                return false;
            _posts[at] = change(_posts[at]);
            return true;
        }
    }

    public bool Remove(string id)
    {
        lock (_lock)
            return _posts.RemoveAll(p => p.Id == id) > 0;
    }

    private string Number() => Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
}
