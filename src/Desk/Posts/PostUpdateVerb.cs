using System.CommandLine;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary><c>post update ID</c>: what is out is brought to the newest approved words, by the worker.</summary>
internal sealed class PostUpdateVerb : ServicesVerb
{
    private readonly Argument<string> _id = new("id") { Says = new("mã bài đăng, hoặc mã tin, bài để sửa mọi bài đã đăng của nó", "a post, or an item for all of its posts that are out") };
    private readonly Option<bool> _done = new("--done") { Says = new("đã có người sửa tay bài này", "a person has changed the post by hand") };

    public PostUpdateVerb() : base("update", new("sửa bài đã đăng theo bản mới nhất được duyệt", "bring what is out to the newest approved words"))
    {
        Add(_id);
        Add(_done);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var desk = services.GetRequiredService<ChangeDesk>();
        var changed = call.Get(_done)
            ? await desk.Done(call.Get(_id), AttemptKind.Update, PostVerb.Person, cancel)
            : await desk.Update(call.Get(_id), PostVerb.Person, cancel);
        if (!changed.Ok)
            return Answer.Failed(changed.Problems);
        var report = await ChangeReport.Of(services, changed.Value, withdrawn: false, cancel);
        return Answer.Done(report, to => report.Write(to, call.Language));
    }
}
