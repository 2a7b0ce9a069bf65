using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Desk.Approvals;
using Campaigns.Desk.People;
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
        var person = call.Get(_as)!.Normalize().Trim();
        var how = await How(call.Get(_id), person, services, cancel);
        if (!how.Ok)
            return Answer.Failed(how.Problems);
        var (revision, said) = how.Value;
        var approved = await services.GetRequiredService<ApprovalDesk>().Approve(
            new ApprovalRequest(call.Get(_id), person) { Revision = revision, How = said, AtOnce = true, By = ApprovalBy.Machine }, cancel);
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

    /// <summary>
    /// Nobody approves what they wrote, here as on the pages, unless the unit lets one person do it all; then the audit says so. Of the item
    /// the revision that was looked at, so that nobody's words of this moment slip in; an item that there is not is refused where it is approved.
    /// </summary>
    private static async Task<Result<(int? Revision, string How)>> How(string id, string person, IServiceProvider services, CancellationToken cancel)
    {
        if (await services.GetRequiredService<ItemStore>().Find(id, cancel) is not { } item || await Known.Unit(services, item.UnitId, cancel) is not { Ok: true } unit)
            return ((int?)null, AtTheMachine);
        var own = services.GetRequiredService<OwnWords>();
        // Whoever signs in is known by either name; the audit, and with it who wrote what, has the full one.
        var login = await services.GetRequiredService<PersonStore>().ByLogin(person, cancel);
        if (!await own.Wrote(item.Id, person, cancel) && (login is null || !await own.Wrote(item.Id, login.Name, cancel)))
            return (item.Revision, AtTheMachine);
        return unit.Value.Settings.SelfApproval ? (item.Revision, $"{AtTheMachine}; {OwnWords.Marked}") : Problem.Input(
            new($"{person} đã viết tin, bài này nên không duyệt được.", $"{person} wrote this item, so they cannot approve it."), "--as",
            new("Ghi tên người khác đã duyệt; đơn vị chỉ có một người làm thì bật “người viết được tự duyệt”.", "Name whoever else approved it, or allow it for a unit of one person."));
    }

    /// <summary>Stands in the audit: nobody signed in. It takes every step that is left, as an administrator's act.</summary>
    public const string AtTheMachine = "bằng dòng lệnh tại máy";

    public static Phrase Words(Approved approved) => new(
        $"Đã duyệt bản {approved.Approval.Revision} cho {approved.Posts.Count} bài đăng" + (approved.OutsideWindow.Count > 0 ? $"; {approved.OutsideWindow.Count} bài ngoài khung giờ." : ".")
            + (approved.Prepared.Count > 0 ? $" Có {approved.Prepared.Count} bài đã đăng chờ sửa theo bản này: campaigns post update {approved.Approval.ItemId}" : ""),
        $"Revision {approved.Approval.Revision} approved for {approved.Posts.Count} posts" + (approved.OutsideWindow.Count > 0 ? $"; {approved.OutsideWindow.Count} outside the window." : ".")
            + (approved.Prepared.Count > 0 ? $" {approved.Prepared.Count} posts are out with older words: campaigns post update {approved.Approval.ItemId}" : ""));
}
