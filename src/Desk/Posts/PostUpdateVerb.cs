using System.CommandLine;
using Campaigns.Content;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary>
/// <c>post update ID</c>: what is out is brought to the newest approved words, by the worker. <c>--again</c> takes it down and posts
/// it anew, <c>--correction</c> drafts an item that puts it right.
/// </summary>
internal sealed class PostUpdateVerb : ServicesVerb
{
    private readonly Argument<string> _id = new("id") { Says = new("mã bài đăng, hoặc mã tin, bài để sửa mọi bài đã đăng của nó", "a post, or an item for all of its posts that are out") };
    private readonly Option<bool> _again = new("--again") { Says = new("kênh không cho sửa: gỡ bài cũ, biết chắc đã gỡ rồi mới đăng lại bản mới được duyệt", "where the channel cannot change it: take it down and, once that is known, post the newly approved words") };
    private readonly Option<string?> _correction = new("--correction") { Says = new("soạn bài đính chính với nội dung đúng này; bài đó cần duyệt như mọi bài", "draft a correction with what is right; it is approved like any item") };
    private readonly Option<bool> _done = new("--done") { Says = new("đã có người sửa tay bài này", "a person has changed the post by hand") };

    public PostUpdateVerb() : base("update", new("sửa bài đã đăng theo bản mới nhất được duyệt", "bring what is out to the newest approved words"))
    {
        Add(_id);
        Add(_again);
        Add(_correction);
        Add(_done);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var (id, again, correction, done) = (call.Get(_id), call.Get(_again), call.Get(_correction), call.Get(_done));
        if ((again ? 1 : 0) + (correction is null ? 0 : 1) + (done ? 1 : 0) > 1)
            return Problem.Input(new("Chỉ chọn một trong --again, --correction, --done.", "Choose one of --again, --correction and --done."));
        if (correction is not null)
            return await Correct(call, services, id, correction, cancel);
        var desk = services.GetRequiredService<ChangeDesk>();
        var changed = done ? await desk.Done(id, AttemptKind.Update, PostVerb.Person, cancel)
            : again ? await desk.Replace(id, PostVerb.Person, cancel)
            : await desk.Update(id, PostVerb.Person, cancel);
        if (!changed.Ok)
            return Answer.Failed(changed.Problems);
        var report = await ChangeReport.Of(services, changed.Value, withdrawn: again, cancel);
        return Answer.Done(report, to => report.Write(to, call.Language));
    }

    private static async Task<Answer> Correct(VerbCall call, IServiceProvider services, string id, string words, CancellationToken cancel)
    {
        var draft = await services.GetRequiredService<Corrections>().Draft(id, PostVerb.Person, words, cancel);
        if (!draft.Ok)
            return Answer.Failed(draft.Problems);
        var item = draft.Value;
        var posts = await services.GetRequiredService<PostList>().Find(new PostQuery { ItemId = item.Id }, cancel);
        return Answer.Done(new { item, posts }, to =>
        {
            to.WriteLine($"{item.Title}\n\n{item.Body}\n");
            PostTable.Write(to, posts, call.Language);
            to.WriteLine(new Phrase($"Duyệt bằng: campaigns item approve {item.Id} --as NGƯỜI", $"Approve it with: campaigns item approve {item.Id} --as USER").In(call.Language));
        });
    }
}
