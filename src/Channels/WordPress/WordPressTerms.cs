using Campaigns.Content;
using Microsoft.Extensions.Logging;

namespace Campaigns.Channels.WordPress;

/// <summary>
/// Categories and tags by their names. One that is missing is made; where the user may not make it, the post goes out without,
/// and the log says so.
/// </summary>
internal sealed partial class WordPressTerms(WordPressClient client, ILogger<WordPressTerms> log)
{
    public const string Categories = "/wp/v2/categories";
    public const string Tags = "/wp/v2/tags";

    /// <summary>The ids of the terms of these names.</summary>
    public async Task<WordPressStep<IReadOnlyList<long>>> Of(WordPressSite site, string route, IReadOnlyList<string> names, CancellationToken cancel)
    {
        if (names.Count == 0)
            return Array.Empty<long>();
        var reply = await client.Get(site, route, cancel, ("slug", string.Join(',', names.Select(n => Slug.Of(n)).Distinct(StringComparer.Ordinal))), ("per_page", "100"), ("_fields", WordPressTerm.Fields));
        if (reply.Read<List<WordPressTerm>>() is not { } known)
            return reply;
        var ids = new List<long>();
        foreach (var name in names)
        {
            if ((known.Find(t => Same(t.Name, name)) ?? known.Find(t => t.Slug == Slug.Of(name))) is { } term)
            {
                ids.Add(term.Id);
                continue;
            }
            var made = await Make(site, route, name, cancel);
            if (made.Stopped is { } stopped)
                return stopped;
            if (made.Value is { } id)
                ids.Add(id);
        }
        return ids.Distinct().ToList();
    }

    /// <summary>A value of null: it is not there and cannot be made.</summary>
    private async Task<WordPressStep<long?>> Make(WordPressSite site, string route, string name, CancellationToken cancel)
    {
        // Made twice it answers term_exists: repeating is harmless.
        var reply = await client.Set(site, route, new { name }, cancel, ("_fields", WordPressTerm.Fields));
        if (reply.Read<WordPressTerm>() is { } made)
            return made.Id;
        if (reply.Code == "term_exists" && reply.ErrorNumber("term_id") is { } there)
            return there;
        if (reply.Code is null || !reply.Finished || (int)reply.Status!.Value >= 500)
            return reply;
        // It may stand there under a slug that a person gave it.
        var search = await client.Get(site, route, cancel, ("search", name), ("per_page", "100"), ("_fields", WordPressTerm.Fields));
        if (search.Read<List<WordPressTerm>>()?.Find(t => Same(t.Name, name)) is { } found)
            return found.Id;
        Without(site.AccountId, name, reply.Code);
        return new WordPressStep<long?>(null, null);
    }

    private static bool Same(string html, string name) => string.Equals(WordPressText.Plain(html), name.Normalize(), StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Account {Account}: the site has no term {Name} and makes none ({Code}); the post goes out without it.")]
    private partial void Without(string account, string name, string code);
}
