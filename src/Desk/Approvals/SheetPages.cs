using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Approvals;

/// <summary>Phiếu trình duyệt tin, bài: printed for a leader who works on paper, and recorded with its photo when it comes back signed.</summary>
internal sealed class SheetPages(
    ApprovalPages pages, ApprovalDesk approvals, SheetDesk sheets, StepDesk steps, StepTakers takers, SubmissionDesk submissions, PersonStore people, ItemStore items, UnitStore units,
    AccountStore accounts, AiringStore airings, FrozenStore frozen, Database database, TimeProvider clock)
{
    /// <summary>Numbers a sheet for what was read on the page, and leads to it.</summary>
    public Task<IResult> Print(HttpContext context, string id) => pages.Act(context, id, async (form, _, _, who, cancel) =>
    {
        var printed = await sheets.Print(id, form["dau"].ToString(), who.Actor, cancel);
        return (printed.Problems, printed.Ok ? $"/duyet/{id}/phieu/{printed.Value.Id}" : null);
    });

    /// <summary>The sheet, on paper of A4. What would go out must still be what it was numbered for.</summary>
    public async Task<IResult> Sheet(HttpContext context, string id, string sheet)
    {
        var cancel = context.RequestAborted;
        if (await sheets.Find(sheet, cancel) is not { } printed || printed.ItemId != id || await items.Find(id, cancel) is not { } item || await units.ById(item.UnitId, cancel) is not { } unit)
            return WritingPages.Missing();
        var proposal = await approvals.Propose(id, cancel);
        var shown = proposal.Ok && proposal.Value.Seal == printed.Seal && (printed.WindowFrom, printed.WindowTo) == (item.Earliest, item.NotAfter);
        return new RazorComponentResult<SheetPage>(new
        {
            View = new SheetView
            {
                Sheet = printed, Item = item, Unit = unit, Above = unit.ParentId is { } parent ? await units.ById(parent, cancel) : null, Proposal = shown ? proposal.Value : null, Air = await airings.Of(unit, ApprovalView.AirPosts(proposal.Value), cancel),
                Accounts = (await accounts.Of(unit.Id, cancel)).ToDictionary(account => account.Id, StringComparer.Ordinal),
                Note = await submissions.Of(id, cancel) is [var asked, ..] && asked.Revision == item.Revision ? asked.Note : null, Code = QrCode.Svg($"{context.Desk()}/duyet/{id}?phieu={printed.Id}"),
            },
        }) { StatusCode = shown ? StatusCodes.Status200OK : StatusCodes.Status409Conflict };
    }

    /// <summary>Records that a sheet came back signed: who, when, and its photo.</summary>
    public Task<IResult> Record(HttpContext context, string id, string sheet) => pages.Act(context, id, async (form, item, unit, who, cancel) =>
        (await Record(form, item, unit, who, sheet, cancel), null));

    /// <summary>The photo of a signed sheet: names and signatures, served to who sees the unit's items.</summary>
    public async Task<IResult> Photo(HttpContext context, string id, string sheet) =>
        await sheets.Find(sheet, context.RequestAborted) is { } found && found.ItemId == id ? await AssistedEndpoints.Picture(found.Photo, frozen, context) : Results.NotFound();

    /// <summary>Who may have signed for the step that is open: in their own right, and none who wrote the item.</summary>
    public static async Task<IReadOnlyList<Person>> Signers(PersonStore people, Database database, StepTakers takers, Item item, Unit unit, StepState state, CancellationToken cancel)
    {
        var (parents, signers) = (await database.Read(SittingStore.Parents, cancel), new List<Person>());
        foreach (var person in await people.Of(null, cancel))
            if (!person.Locked && await takers.Stand(new Sitting("", person, parents), [], item, unit, state, cancel) is { Refused: null })
                signers.Add(person);
        return signers;
    }

    private async Task<IReadOnlyList<Problem>> Record(IFormCollection form, Item item, Unit unit, Sitting who, string sheet, CancellationToken cancel)
    {
        if (await sheets.Find(sheet, cancel) is not { } printed || printed.ItemId != item.Id)
            return [Problem.Input(new("Không có phiếu này.", "There is no such sheet."), item.Title)];
        var state = (await steps.State(item.Id, printed.Seal, cancel))!;
        if ((await Signers(people, database, takers, item, unit, state, cancel)).FirstOrDefault(person => person.Id == form["nguoi-ky"]) is not { } signer)
            return [Problem.Input(new($"Chưa chọn người ký, hoặc người đó không duyệt được bước “{state.Next.Name}”.", $"Nobody is chosen, or they do not take the step \"{state.Next.Name}\"."), null,
                new("Chọn đúng người đã ký trên phiếu.", "Choose who signed."))];
        var today = DateOnly.FromDateTime(unit.Local(clock.GetUtcNow()).DateTime);
        if (!DateOnly.TryParseExact(form["ngay-ky"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day > today || day < DateOnly.FromDateTime(unit.Local(printed.At).DateTime))
            return [Problem.Input(new("Ngày ký phải từ ngày in phiếu đến hôm nay.", "The day lies between the printing and today."), null, new("Ghi ngày trên phiếu đã ký.", "Give the day that stands on the sheet."))];
        return (await approvals.Take(new ApprovalRequest(item.Id, signer.Name)
        {
            PersonId = signer.Id, Revision = printed.Revision, Step = printed.StepId, Seal = printed.Seal, WindowFrom = item.Earliest, WindowTo = item.NotAfter, By = ApprovalBy.Paper,
            How = $"trên giấy: {signer.Name} ký phiếu số {printed.Written} ngày {day:dd/MM/yyyy}, {who.Name} ghi nhận", Paper = new SignedSheet(sheet, day, who.Actor, await Bytes(form, cancel)),
        }, cancel)).Problems;
    }

    /// <summary>One byte more than may be is read at most: it is refused then.</summary>
    private static async Task<byte[]> Bytes(IFormCollection form, CancellationToken cancel)
    {
        if (form.Files.GetFile("anh") is not { Length: > 0 } file)
            return [];
        var bytes = new byte[Math.Min(file.Length, SignedSheet.MostBytes + 1)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }
}
