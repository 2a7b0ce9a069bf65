using Campaigns.Content.Frozen;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Assisted;

/// <summary>The pages for posting by hand: what waits, and one post with its words, its pictures and what became of it.</summary>
internal static class AssistedEndpoints
{
    public static void MapAssisted(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/dang-tay").Needs(Right.See);
        group.MapGet("", (AssistedPages pages, HttpContext context, int? trang) => pages.List(context, trang ?? 1, whole: true));
        group.MapGet("danh-sach", (AssistedPages pages, HttpContext context, int? trang) => pages.List(context, trang ?? 1, whole: false));
        group.MapHands();
        group.MapGet("{id}", (string id, AssistedPages pages, HttpContext context) => pages.Post(context, id)).Needs(Right.See, Subject.Post);
        group.MapGet("{id}/anh-chup", Screenshot).Needs(Right.See, Subject.Post);
        var acts = group.MapGroup("{id}").Needs(Right.Publish, Subject.Post).AddEndpointFilter<AssistedForms>();
        acts.MapPost("nhan", (string id, AssistedPages pages, AssistedDesk desk, HttpContext context) =>
            pages.Act(context, id, (_, person, cancel) => desk.Take(id, person, cancel)));
        acts.MapPost("tra-lai", (string id, AssistedPages pages, AssistedDesk desk, HttpContext context) =>
            pages.Act(context, id, (_, person, cancel) => desk.GiveBack(id, person, cancel)));
        acts.MapPost("da-dang", (string id, AssistedPages pages, AssistedDesk desk, HttpContext context) =>
            pages.Act(context, id, async (form, person, cancel) => await desk.Done(id, person, await Proof(form, cancel), cancel)));
        acts.MapPost("khong-dang-duoc", (string id, AssistedPages pages, AssistedDesk desk, HttpContext context) =>
            pages.Act(context, id, (form, person, cancel) => desk.NotDone(id, person, form["why"].ToString(), cancel)));
        acts.MapPost("dang-lai", (string id, AssistedPages pages, PostStore posts, HttpContext context) =>
            pages.Act(context, id, (_, person, cancel) => posts.Retry(id, person, cancel)));
    }

    /// <summary>The file is read up to one byte more than may be: the desk then says that it is too large.</summary>
    internal static async Task<AssistedProof> Proof(IFormCollection form, CancellationToken cancel)
    {
        byte[]? bytes = null;
        if (form.Files.GetFile("screenshot") is { Length: > 0 } file)
        {
            bytes = new byte[Math.Min(file.Length, AssistedProof.MostBytes + 1)];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, cancel);
        }
        return new AssistedProof { Url = form["url"].ToString().Trim(), Screenshot = bytes, SeenHash = form["seen"].ToString() };
    }

    private static async Task<IResult> Screenshot(string id, AssistedPosts posts, FrozenStore frozen, HttpContext context) =>
        await Picture((await posts.Find(id, context.RequestAborted))?.Screenshot, frozen, context);

    // A screenshot of a group shows names and faces: it is served here, and never under a public address.
    internal static async Task<IResult> Picture(string? hash, FrozenStore frozen, HttpContext context)
    {
        if (hash is null || await frozen.Find(hash, context.RequestAborted) is not { } kept)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Bytes(kept.Bytes, kept.MediaType.Split(';')[0]);
    }
}
