using Campaigns.Content;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Queue;

namespace Campaigns.Desk.Posts;

/// <summary>The page of one post: its story, and changing or taking down what is out.</summary>
internal static class PostEndpoints
{
    public static void MapPosts(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/bai-dang/{id}").Needs(Right.See, Subject.Post);
        group.MapGet("", (string id, PostPages pages, HttpContext context) => pages.Page(context, id));
        group.MapGet("tien-do", (string id, PostPages pages, HttpContext context) => pages.Progress(context, id));
        var acts = group.MapGroup("").Needs(Right.Publish, Subject.Post).AddEndpointFilter<AssistedForms>();
        acts.MapPost("sua", (string id, PostPages pages, ChangeDesk desk, HttpContext context) =>
            pages.Act(context, id, async (_, post, person, cancel) => Here(await desk.Update(post.Id, person, cancel), post)));
        acts.MapPost("dang-lai", (string id, PostPages pages, ChangeDesk desk, HttpContext context) =>
            pages.Act(context, id, async (_, post, person, cancel) => Here(await desk.Replace(post.Id, person, cancel), post)));
        acts.MapPost("go", (string id, PostPages pages, ChangeDesk desk, HttpContext context) => pages.Act(context, id, async (form, post, person, cancel) =>
            Here(form["moi-kenh"].Count > 0 ? await desk.WithdrawItem(post.Item, person, Words(form, "why"), cancel) : await desk.Withdraw(post.Id, person, Words(form, "why"), cancel), post)));
        acts.MapPost("bo-qua", (string id, PostPages pages, ChangeDesk desk, HttpContext context) =>
            pages.Act(context, id, async (form, post, person, cancel) => Here(await desk.Drop(post.Id, person, Words(form, "why"), cancel), post)));
        acts.MapPost("gio-trong", (string id, PostPages pages, QueueDesk queue, HttpContext context) => pages.Act(context, id, async (_, post, _, cancel) =>
            await queue.Post(post.Id, Sitting.Of(context)!.Actor, cancel) is { Ok: false } refused ? refused.Problems.ToArray() : post.Id)).Needs(Right.Write, Subject.Post);
        acts.MapPost("dinh-chinh", (string id, PostPages pages, Corrections corrections, HttpContext context) => pages.Act(context, id, async (form, post, person, cancel) =>
        {
            var draft = await corrections.Draft(post.Item, person, form["dung"].ToString(), cancel);
            return draft.Ok ? await pages.First(draft.Value.Id, cancel) ?? post.Id : draft.Problems.ToArray();
        })).Needs(Right.Write, Subject.Post);
    }

    /// <summary>A reason is a sentence: what is longer than this is cut, in characters.</summary>
    private const int LongestWhy = 500;

    private static string Words(IFormCollection form, string field) => form[field].ToString() is { Length: > LongestWhy } words ? words[..LongestWhy] : form[field].ToString();

    private static Result<string> Here(Result<IReadOnlyList<string>> done, PostView post) => done.Ok ? post.Id : done.Problems.ToArray();
}
