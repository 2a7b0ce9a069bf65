using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Approvals;

/// <summary>Why nothing is approved, in words.</summary>
internal static class ApprovalRefusal
{
    /// <summary>What is wrong with the request itself; null: nothing.</summary>
    public static Problem? Wrong(ApprovalRequest request) => string.IsNullOrWhiteSpace(request.Person)
        ? Problem.Input(new("Chưa nói ai duyệt.", "It is not said who approves."), null, new("Ghi tên người duyệt.", "Name the person."))
        : request.WindowTo < request.WindowFrom
            ? Problem.Input(new("Khoảng thời gian được duyệt kết thúc trước khi bắt đầu.", "The approved window ends before it begins."), null, new("Sửa một trong hai giờ.", "Change one of the two times."))
            : null;

    public static Problem NoItem(string id) => Problem.Input(new("Không có tin, bài này.", "There is no such item."), id,
        new("Xem danh sách bằng item list.", "See item list."));

    public static Problem NoPost(Item item) => Problem.Input(
        new("Tin, bài chưa có bài đăng nào chờ lên kênh hay đã lên kênh nên chưa có gì để duyệt.", "The item has no post that may still go out or is out, so there is nothing to approve."), item.Title,
        new("Xếp lịch đăng trước rồi duyệt.", "Queue it first, then approve."));

    public static Problem Changed(Item item, int seen) => Problem.World(
        new($"Tin, bài vừa được sửa sau bản {seen} mà người duyệt đã đọc; chưa duyệt gì.", $"The item was changed after revision {seen}, which was read; nothing was approved."), item.Title,
        new("Đọc bản mới rồi duyệt lại.", "Read the new revision and approve that."));

    public static Problem Differs(Item item) => Problem.World(
        new("Nội dung sẽ đăng đã khác với bản bạn vừa đọc (kênh, mẫu hoặc infographic vừa đổi); chưa duyệt gì.", "What would go out differs from what you read (a channel, a template or a card changed); nothing was approved."), item.Title,
        new("Đọc lại rồi duyệt.", "Read it again, then approve."));

    /// <summary>Why the step is not this person's to take now; null where it is.</summary>
    public static async Task<Problem?> Step(Session session, ApprovalRequest request, Item item, StepState chain, bool whole)
    {
        if (whole && !chain.Last)
            return Problem.World(new($"Tin, bài còn {chain.Left.Count} bước duyệt; chưa duyệt gì.", $"{chain.Left.Count} steps of approval are left; nothing was approved."), item.Title,
                new($"Người của từng bước duyệt theo thứ tự: {string.Join(", ", chain.Left.Select(step => step.Name))}.", $"Each step is taken in its turn: {string.Join(", ", chain.Left.Select(step => step.Name))}."));
        if (request.Step is { } asked && asked != chain.Next.Id)
            return Problem.World(chain.Stale.Count > 0
                ? new Phrase($"Nội dung, kênh hoặc giờ đăng đã khác với lúc duyệt bước trước nên duyệt lại từ bước “{chain.Next.Name}”; chưa duyệt gì.", $"What would go out differs from what the earlier step approved: it begins anew with \"{chain.Next.Name}\".")
                : new($"Bước này vừa có người duyệt, hoặc chưa đến lượt; đang chờ bước “{chain.Next.Name}”.", $"This step was just taken, or it is not its turn; \"{chain.Next.Name}\" is open."), item.Title,
                new("Mở lại trang để xem.", "Open the page again."));
        return chain.Taken.Any(act => act.By(request.Actor) || request.For is { } other && act.By(other)) && !await StepChain.OneDoesAll(session, item.UnitId)
            ? Problem.Input(new("Người này đã duyệt một bước trước của bản này nên không duyệt thêm bước nữa.", "This person took an earlier step of this revision, and does not take another."), item.Title,
                new("Để người khác duyệt; đơn vị chỉ có một người làm thì bật “người viết được tự duyệt”.", "Let somebody else take it, or allow it for a unit of one person."))
            : null;
    }

    /// <summary>Why an item cannot go out as urgent; null where it can.</summary>
    public static Problem? Urgent(Item item, Approval? live, IReadOnlyList<OpenPost> open, DateTimeOffset now) =>
        open.Count == 0 ? Problem.World(new("Không còn bài đăng nào chờ lên kênh để phát.", "No post waits to go out."), item.Title)
        : live is not null && open.All(post => post.ApprovalId == live.Id) ? Problem.World(new("Bản này đã được duyệt nên không cần phát khẩn cấp.", "This revision is approved, so nothing is urgent about it."), item.Title, new("Dời giờ đăng sớm lên là đủ.", "Move its posts forward."))
        : item.NotAfter <= now ? Problem.World(new("Đã quá hạn đăng của tin, bài.", "The item may not be posted any more."), item.Title, new("Sửa hạn đăng cuối trước.", "Change its not-after first."))
        : null;

    /// <summary>Why a signed sheet does not count for what is approved now; null where it does.</summary>
    public static async Task<Problem?> Sheet(Session session, SignedSheet paper, Item item, string seal, ApprovalStep step)
    {
        if (paper.Photo.Length is 0 or > SignedSheet.MostBytes || SignedSheet.MediaType(paper.Photo) is null)
            return Problem.Input(new($"Ảnh phiếu đã ký phải là tệp JPEG, PNG hoặc WebP, không quá {SignedSheet.MostBytes >> 20} MB.", $"The photo is a JPEG, PNG or WebP of {SignedSheet.MostBytes >> 20} MB at most."), "anh",
                new("Chụp lại tờ phiếu, hoặc chọn ảnh nhỏ hơn.", "Take it again, or choose a smaller one."));
        if (await SheetRow.Find(session, paper.Id) is not { } sheet || sheet.ItemId != item.Id)
            return Problem.Input(new("Không có phiếu này.", "There is no such sheet."), item.Title);
        if (sheet.ActId is not null)
            return Problem.World(new($"Phiếu số {sheet.Written} đã được ghi nhận rồi.", $"Sheet {sheet.Written} was recorded already."), item.Title);
        return sheet.Seal == seal && (sheet.WindowFrom, sheet.WindowTo) == (item.Earliest, item.NotAfter) && sheet.Revision == item.Revision && sheet.StepId == step.Id ? null : Problem.World(
            new($"Nội dung sẽ đăng hoặc bước đang chờ đã khác với phiếu số {sheet.Written}; chưa duyệt gì.", $"What would go out, or the step that is open, differs from sheet {sheet.Written}; nothing was approved."), item.Title,
            new("In phiếu mới và trình ký lại.", "Print a new sheet and have it signed."));
    }
}
