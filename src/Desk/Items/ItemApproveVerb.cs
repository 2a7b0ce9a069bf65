using System.CommandLine;
using Campaigns.Content;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Items;

internal sealed class ItemApproveVerb : ServicesVerb
{
    private readonly Argument<string> _id = new("id") { Says = new("mã tin, bài", "id of the item") };
    private readonly Option<string> _as = new("--as") { Required = true, Says = new("người duyệt", "who approves") };

    public ItemApproveVerb() : base("approve", new("duyệt một tin, bài cho mọi bài đăng của nó", "approve an item for all of its posts"))
    {
        Add(_id);
        Add(_as);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var approved = await services.GetRequiredService<ApprovalDesk>().Approve(
            new ApprovalRequest(call.Get(_id), call.Get(_as)!.Normalize()) { How = AtTheMachine, AtOnce = true, By = ApprovalBy.Machine }, cancel);
        if (!approved.Ok)
            return Answer.Failed(approved.Problems);
        var twins = await TwinWords.Of(call.Get(_id), services, cancel);
        var warnings = await HourWarnings.Of(call.Get(_id), services, cancel);
        var (approval, posts, outside) = approved.Value;
        return Answer.Done(new { approval, posts, outsideWindow = outside, approved.Value.Prepared, warnings = warnings.Select(warning => warning.In(call.Language)) }, to =>
        {
            to.WriteLine(Words(approved.Value).In(call.Language));
            foreach (var line in twins.Concat(warnings))
                to.WriteLine(line.In(call.Language));
        });
    }

    /// <summary>Stands in the audit: nobody signed in. It takes every step that is left, as an administrator's act.</summary>
    public const string AtTheMachine = "bằng dòng lệnh tại máy";

    public static Phrase Words(Approved approved) => new(
        $"Đã duyệt bản {approved.Approval.Revision} cho {approved.Posts.Count} bài đăng" + (approved.OutsideWindow.Count > 0 ? $"; {approved.OutsideWindow.Count} bài ngoài khung giờ." : ".")
            + (approved.Prepared.Count > 0 ? $" Có {approved.Prepared.Count} bài đã đăng chờ sửa theo bản này: campaigns post update {approved.Approval.ItemId}" : ""),
        $"Revision {approved.Approval.Revision} approved for {approved.Posts.Count} posts" + (approved.OutsideWindow.Count > 0 ? $"; {approved.OutsideWindow.Count} outside the window." : ".")
            + (approved.Prepared.Count > 0 ? $" {approved.Prepared.Count} posts are out with older words: campaigns post update {approved.Approval.ItemId}" : ""));
}
