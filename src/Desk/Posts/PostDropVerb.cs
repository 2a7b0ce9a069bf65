using System.CommandLine;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Changes;

namespace Campaigns.Desk.Posts;

/// <summary><c>post drop ID</c>: nobody pursues the change that could not be made.</summary>
internal sealed class PostDropVerb : ServicesVerb
{
    private readonly Argument<string> _id = new("id") { Says = new("mã bài đăng", "id of the post") };
    private readonly Option<string?> _reason = new("--reason") { Says = new("vì sao; phải có khi thôi gỡ một bài", "why; needed where a post is not to be taken down after all") };

    public PostDropVerb() : base("drop", new("bỏ qua việc sửa, gỡ không làm được hoặc đang chờ làm tay; bài giữ nguyên", "drop an update or withdrawal that failed or waits for a hand; the post stays as it is"))
    {
        Add(_id);
        Add(_reason);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var dropped = await services.GetRequiredService<ChangeDesk>().Drop(call.Get(_id), PostVerb.Person, call.Get(_reason) ?? "", cancel);
        if (!dropped.Ok)
            return Answer.Failed(dropped.Problems);
        var report = await ChangeReport.Of(services, dropped.Value, withdrawn: false, cancel);
        return Answer.Done(report, to => report.Write(to, call.Language));
    }
}
