using System.Globalization;
using Campaigns.Channels.Contract;
using Campaigns.Channels.Wire;
using Campaigns.Content.Captions;

namespace Campaigns.Channels.WordPress;

/// <summary>Pictures of a post, and its video, in the media library of its site.</summary>
internal sealed class WordPressMedia(WordPressClient client)
{
    /// <summary>Every picture of the variant, in order; one that is there already is not sent again.</summary>
    public async Task<WordPressStep<IReadOnlyList<(VariantPicture Picture, WordPressMedium Medium)>>> Bring(WordPressSite site, Dispatch dispatch, WordPressPost post, CancellationToken cancel)
    {
        var brought = new List<(VariantPicture, WordPressMedium)>();
        foreach (var picture in dispatch.Variant.Pictures)
        {
            var one = await Bring(site, dispatch, post, picture, cancel);
            if (one.Value is not { } medium)
                return one.Stopped!;
            brought.Add((picture, medium));
        }
        return brought;
    }

    /// <summary>The video of the variant; no value where it has none.</summary>
    public async Task<WordPressStep<WordPressMedium>?> Film(WordPressSite site, Dispatch dispatch, WordPressPost post, CancellationToken cancel) => dispatch.Variant.Video is { } video
        ? await Bring(site, dispatch, post, WordPressText.FileName(dispatch, video), video.Alt,
            file => Task.FromResult(new WireFile(null, file, video.MediaType, default) { Open = dispatch.Video }), cancel)
        : null;

    private Task<WordPressStep<WordPressMedium>> Bring(WordPressSite site, Dispatch dispatch, WordPressPost post, VariantPicture picture, CancellationToken cancel) =>
        Bring(site, dispatch, post, WordPressText.FileName(dispatch, picture), picture.Alt,
            async file => new WireFile(null, file, picture.MediaType, await dispatch.Picture(picture.Hash, cancel)), cancel);

    private async Task<WordPressStep<WordPressMedium>> Bring(
        WordPressSite site, Dispatch dispatch, WordPressPost post, string file, string alt, Func<string, Task<WireFile>> bytes, CancellationToken cancel)
    {
        var there = await Bring(site, file, () => bytes(file), cancel);
        if (there.Value is not { } medium)
            return there.Stopped!;
        if (medium.Alt is { } said && WordPressText.Plain(said) == alt.Normalize() && medium.PostId == post.Id)
            return medium;
        var route = string.Create(CultureInfo.InvariantCulture, $"/wp/v2/media/{medium.Id}");
        var set = await client.Set(site, route, new { alt_text = alt, title = dispatch.Variant.Title, post = post.Id }, cancel, ("_fields", WordPressMedium.Fields));
        return set.Read<WordPressMedium>() is { } described ? described : set;
    }

    /// <summary>A picture under the name of its file, from which WordPress makes the entry's slug; one that is there already is not sent again.</summary>
    public Task<WordPressStep<WordPressMedium>> Bring(WordPressSite site, string file, string mediaType, Func<CancellationToken, Task<byte[]>> bytes, CancellationToken cancel) =>
        Bring(site, file, async () => new WireFile(null, file, mediaType, await bytes(cancel)), cancel);

    private async Task<WordPressStep<WordPressMedium>> Bring(WordPressSite site, string file, Func<Task<WireFile>> bytes, CancellationToken cancel)
    {
        var there = await Find(site, file, cancel);
        if (there.Stopped is { } stopped)
            return stopped;
        if (there.Value is { } known)
            return known;
        var reply = await client.Upload(site, await bytes(), cancel);
        // A server that ran out of memory over the small sizes has the picture all the same.
        return (reply.Read<WordPressMedium>() ?? (await Find(site, file, cancel)).Value) is { } medium ? medium : reply;
    }

    private async Task<WordPressStep<WordPressMedium?>> Find(WordPressSite site, string file, CancellationToken cancel)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var reply = await client.Get(site, "/wp/v2/media", cancel, ("slug", name), ("context", "edit"), ("per_page", "1"), ("_fields", WordPressMedium.Fields));
        return reply.Read<List<WordPressMedium>>() is { } found ? new WordPressStep<WordPressMedium?>(found.FirstOrDefault(), null) : reply;
    }
}
