using Campaigns.Content;
using Campaigns.Content.Collecting;
using Campaigns.Content.Frozen;
using Campaigns.Content.Library;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Workbooks;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Collecting;

/// <summary>Files that come with figures: photographs and workbooks out of a form, each read no further than it may be large.</summary>
internal sealed class AnswerPictures(PictureDesk pictures, FrozenStore frozen, LibraryStore library, AnswerStore answers)
{
    private const int LongestName = 120;

    /// <summary>The largest form with photographs, in bytes.</summary>
    public long MostForm => (AnswerRules.MostPhotos * pictures.Most) + (1024 * 1024);

    public long MostPicture => pictures.Most;

    /// <summary>Photographs of a form, cleaned; what is wrong with one is told by its name, and then none is taken.</summary>
    public async Task<Result<IReadOnlyList<(CleanPicture Picture, string Caption)>>> Take(IReadOnlyList<IFormFile> files, string caption, CancellationToken cancel)
    {
        var sent = files.Where(file => file.Length > 0).ToArray();
        if (sent.Length > AnswerRules.MostPhotos)
            return Problem.Input(new($"Mỗi lần gửi tối đa {AnswerRules.MostPhotos} ảnh.", $"At most {AnswerRules.MostPhotos} photographs at a time."), "anh", new("Chọn ít ảnh hơn.", "Choose fewer."));
        var (taken, said) = (new List<(CleanPicture, string)>(), AnswerRules.Caption(caption));
        foreach (var file in sent)
        {
            // One byte more than is taken is enough to say that it is too large.
            var bytes = new byte[Math.Min(file.Length, pictures.Most + 1)];
            await using (var stream = file.OpenReadStream())
                await stream.ReadExactlyAsync(bytes, cancel);
            var clean = await pictures.Take(bytes, Named(file), cancel);
            if (!clean.Ok)
                return clean.Problems.Select(problem => problem with { What = new($"{Named(file)}: {problem.What.Vi}", $"{Named(file)}: {problem.What.En}") }).ToArray();
            taken.Add((clean.Value!, said));
        }
        return taken;
    }

    /// <summary>Puts the photographs of a part into the library of its unit, named by their sender.</summary>
    public async Task<IReadOnlyList<Problem>> Keep(CollectingRound round, CollectingPart part, Sitting who, CancellationToken cancel)
    {
        foreach (var photo in await answers.Photos(part.Id, cancel))
        {
            if (await frozen.Find(photo.Hash, cancel) is not { } found)
                continue;
            var title = photo.Caption.Length > 0 ? photo.Caption : $"Ảnh của {part.Contributor.Name}: {round.Title}";
            var added = await library.Add(round.UnitId, new CleanPicture(photo.MediaType, photo.Width, photo.Height, found.Bytes), new LibraryNotes
            {
                Title = title.Length > LibraryRules.LongestTitle ? title[..LibraryRules.LongestTitle] : title, Alt = photo.Caption, Credit = $"{part.Answer!.Sender}, {part.Contributor.Name}",
            }, who.Actor, cancel);
            if (!added.Ok)
                return added.Problems;
        }
        return [];
    }

    /// <summary>A photograph of a part.</summary>
    public async Task<IResult> Show(HttpContext context, string partId, string hash)
    {
        if (!(await answers.Photos(partId, context.RequestAborted)).Any(photo => photo.Hash == hash) || await frozen.Find(hash, context.RequestAborted) is not { } found)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Bytes(found.Bytes, found.MediaType);
    }

    /// <summary>A workbook of a form.</summary>
    public static async Task<Result<Workbook>> Workbook(IFormFile file, CancellationToken cancel)
    {
        var bytes = new byte[Math.Min(file.Length, WorkbookReader.MostBytes + 1)];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancel);
        return WorkbookReader.Read(bytes, Named(file));
    }

    private static string Named(IFormFile file)
    {
        var name = Path.GetFileName(file.FileName.Replace('\\', '/')).Normalize();
        return name.Length > LongestName ? name[..LongestName] : name;
    }
}
