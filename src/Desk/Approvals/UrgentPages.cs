using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Notices;

namespace Campaigns.Desk.Approvals;

/// <summary>Phát khẩn cấp: out at once, with its approver named before and asked after.</summary>
internal sealed class UrgentPages(
    ApprovalPages pages, ApprovalDesk approvals, UrgentDesk urgent, StepDesk steps, DeputyStore deputies, OwnWords own, PersonStore people, Look look, NoticeDesk notices, Database database)
{
    /// <summary>Sends exactly what was read, now.</summary>
    public Task<IResult> Send(HttpContext context, string id) => pages.Act(context, id, async (form, item, unit, who, cancel) => (await Send(form, item, unit, who, cancel), null));

    /// <summary>The approver who was named says whether they stand behind it; so may a deputy of theirs.</summary>
    public Task<IResult> Answer(HttpContext context, string id) => pages.Act(context, id, async (form, item, _, who, cancel) =>
    {
        if ((await urgent.Of(item.Id, cancel)).FirstOrDefault(one => one.ApprovalId == form["lan"]) is not { } call)
            return ([Problem.Input(new("Không có lần phát khẩn cấp này.", "There is no such call."), item.Title)], null);
        var place = call.ApproverId == who.Person.Id ? null : (await deputies.Lent(who.Person.Id, cancel)).FirstOrDefault(other => other.Person.Id == call.ApproverId);
        if (call.ApproverId != who.Person.Id && place is null)
            return ([Problem.Input(new($"Chỉ {call.Approver} xác nhận được lần phát này.", $"Only {call.Approver} confirms it."), item.Title)], null);
        return (await urgent.Answer(call.ApprovalId, form["dong-y"] == "1", form["loi"], who.Actor, place?.Actor, cancel) is { } problem ? [problem] : [], null);
    });

    /// <summary>Who may be named: whoever may take the last step of the item, and is neither its writer nor who sends it.</summary>
    public static async Task<IReadOnlyList<Person>> Approvers(PersonStore people, Database database, OwnWords own, Item item, Unit unit, StepState state, Sitting who, CancellationToken cancel)
    {
        var (parents, found) = (await database.Read(SittingStore.Parents, cancel), new List<Person>());
        foreach (var person in await people.Of(null, cancel))
            if (!person.Locked && StepTakers.Takes(new Sitting("", person, parents), unit, state.Route[^1])
                && (unit.Settings.SelfApproval || person.Id != who.Person.Id) && await own.Refuse(item, unit, person.Name, cancel) is null)
                found.Add(person);
        return found;
    }

    private async Task<IReadOnlyList<Problem>> Send(IFormCollection form, Item item, Unit unit, Sitting who, CancellationToken cancel)
    {
        var state = (await steps.State(item.Id, cancel: cancel))!;
        if ((await Approvers(people, database, own, item, unit, state, who, cancel)).FirstOrDefault(person => person.Id == form["nguoi-xac-nhan"]) is not { } approver)
            return [Problem.Input(new("Chưa chọn người sẽ xác nhận.", "It is not said who is to confirm it."), null, new($"Chọn người duyệt được bước “{state.Route[^1].Name}”.", $"Choose who takes the step \"{state.Route[^1].Name}\"."))];
        var why = form["ly-do"].ToString().Normalize().Trim();
        if (why.Length is 0 or > UrgentCall.LongestWhy)
            return [Problem.Input(new($"Ghi vì sao không chờ duyệt được, không quá {UrgentCall.LongestWhy} ký tự.", $"Say what cannot wait, in {UrgentCall.LongestWhy} characters at most."), null)];
        if (form["chac"].Count == 0)
            return [Problem.Input(new("Chưa đánh dấu là chắc chắn phát ngay.", "It is not ticked that it is to go out now."), null, new("Đánh dấu rồi bấm lại.", "Tick it, then press again."))];
        var seen = await look.At(item, item, item.Revision, unit, who.Name, cancel);
        if (seen.Blocked)
            return [Problem.Input(new("Chưa phát: còn lỗi phải sửa trước.", "It was not sent: something is to be mended first."), null, new("Xem mục Cần lưu ý.", "See what was found."))];
        var sent = await approvals.Approve(new ApprovalRequest(item.Id, who.Name)
        {
            PersonId = who.Person.Id, Revision = int.TryParse(form["ban"], out var revision) ? revision : 0, Seal = form["dau"].ToString(), WindowTo = item.NotAfter, AtOnce = true, By = ApprovalBy.Urgent,
            How = $"phát khẩn cấp, chờ {approver.Name} xác nhận: {why}", Urgent = new UrgentCall(new(approver.Name, approver.Id), why),
        }, cancel);
        if (sent.Ok)
            await notices.Tell(unit.Id, $"urgent:{sent.Value.Approval.Id}", $"Phát khẩn cấp, chờ {approver.Name} xác nhận: {item.Title}",
                $"{who.Name} đã phát khẩn cấp “{item.Title}”: {why}\n{approver.Name} xem lại và xác nhận ở trang Duyệt.", TimeSpan.FromDays(1), cancel);
        return sent.Problems;
    }
}
