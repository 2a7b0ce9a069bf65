using System.CommandLine;
using Campaigns.Content;
using Campaigns.Desk.Posts;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Items;

internal sealed class ItemShowVerb : ServicesVerb
{
    private readonly Argument<string> _id = new("id") { Says = new("mã tin, bài", "id of the item") };

    public ItemShowVerb() : base("show", new("một tin, bài với infographic, lần duyệt và bài đăng", "an item, its card, approvals and posts")) => Add(_id);

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var found = await Known.Item(services, call.Get(_id), cancel);
        if (!found.Ok)
            return Answer.Failed(found.Problems);
        var item = found.Value;
        var report = await ItemReport.Of(services, item, cancel);
        return Answer.Done(report, to =>
        {
            to.WriteLine($"{item.Title}\n{ItemWords.State(item.State, call.Language)} · {new Phrase($"bản {item.Revision}", $"revision {item.Revision}").In(call.Language)}\n");
            to.WriteLine(item.Body);
            to.WriteLine();
            PostTable.Write(to, report.Posts, call.Language);
        });
    }
}
