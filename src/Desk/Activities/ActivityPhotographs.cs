using Campaigns.Content;
using Campaigns.Content.Frozen;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Records;
using Microsoft.Net.Http.Headers;

namespace Campaigns.Desk.Activities;

/// <summary>The photographs of activities: taken in as the library takes its own, without what says where and by whom they were taken.</summary>
internal sealed class ActivityPhotographs(PictureDesk pictures, ActivityStore activities, FrozenStore frozen)
{
    /// <summary>All of them, or everything that is wrong with one of them: nothing is closed with half of its evidence.</summary>
    public async Task<Result<IReadOnlyList<(CleanPicture Picture, string Alt)>>> Take(IFormFileCollection files, string alt, CancellationToken cancel)
    {
        var sent = files.GetFiles("anh").Where(file => file.Length > 0).ToArray();
        if (sent.Length > ActivityRules.MostPictures)
            return Problem.Input(new($"Mỗi việc giữ tối đa {ActivityRules.MostPictures} ảnh.", $"An activity keeps at most {ActivityRules.MostPictures} photographs."), "anh", new("Chọn ít ảnh hơn.", "Choose fewer."));
        var (clean, problems) = (new List<(CleanPicture, string)>(), new List<Problem>());
        foreach (var file in sent)
        {
            // One byte more than is taken is enough to say that it is too large.
            var bytes = new byte[Math.Min(file.Length, pictures.Most + 1)];
            await using (var stream = file.OpenReadStream())
                await stream.ReadExactlyAsync(bytes, cancel);
            var taken = await pictures.Take(bytes, Path.GetFileName(file.FileName.Replace('\\', '/')).Normalize(), cancel);
            if (taken.Ok)
                clean.Add((taken.Value, alt));
            problems.AddRange(taken.Problems);
        }
        return problems.Count > 0 ? problems.ToArray() : clean;
    }

    public async Task<IResult> Show(HttpContext context, string id, string hash)
    {
        if ((await activities.Pictures([id], context.RequestAborted)).All(picture => picture.Hash != hash) || await frozen.Find(hash, context.RequestAborted) is not { } found)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, max-age=86400";
        return Results.Bytes(found.Bytes, found.MediaType, entityTag: new EntityTagHeaderValue($"\"{hash}\""));
    }
}
