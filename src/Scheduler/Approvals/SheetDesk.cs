using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Scheduler.Approvals;

/// <summary>Printed sheets for a leader who works on paper. What comes back signed is recorded at <see cref="ApprovalDesk"/>, and counts for what the sheet shows alone.</summary>
public sealed class SheetDesk(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>Numbers a sheet for the step that is open and what somebody read; the same where it was printed before and is not back.</summary>
    /// <param name="itemId">What is laid before.</param>
    /// <param name="seal">The <see cref="Proposal.Seal"/> of what was read.</param>
    /// <param name="person">Who prints it.</param>
    /// <param name="cancel">Ends the wait for the store.</param>
    public Task<Result<ApprovalSheet>> Print(string itemId, string seal, Actor person, CancellationToken cancel = default) => database.Write<Result<ApprovalSheet>>(async session =>
    {
        if (await ItemStore.Find(session, itemId) is not { } item)
            return ApprovalRefusal.NoItem(itemId);
        if (seal.Length != 64 || !seal.All(char.IsAsciiHexDigitLower))
            return ApprovalRefusal.Differs(item);
        var step = (await StepChain.Of(session, item, seal)).Next;
        if ((await SheetRow.Of(session, itemId)).FirstOrDefault(sheet => sheet.ActId is null && sheet.Seal == seal && sheet.StepId == step.Id && sheet.Revision == item.Revision && (sheet.WindowFrom, sheet.WindowTo) == (item.Earliest, item.NotAfter)) is { } printed)
            return printed;
        var (id, now) = (Id.New(clock), clock.GetUtcNow());
        var year = UnitClock.Local((await session.Value<string>("SELECT zone FROM unit WHERE id = @UnitId", new { item.UnitId }))!, now).Year;
        var number = 1 + await session.Value<int>("SELECT COALESCE(MAX(number), 0) FROM approval_sheet WHERE unit_id = @UnitId AND year = @year", new { item.UnitId, year });
        await session.Run("""
            INSERT INTO approval_sheet (id, unit_id, item_id, year, number, revision, step_id, step_name, seal, window_from, window_to, printed_by, at)
            VALUES (@id, @UnitId, @itemId, @year, @number, @Revision, @stepId, @stepName, @seal, @from, @to, @Name, @at)
            """, new { id, item.UnitId, itemId, year, number, item.Revision, stepId = step.Id, stepName = step.Name, seal, from = item.Earliest?.ToUnixTimeMilliseconds(), to = item.NotAfter?.ToUnixTimeMilliseconds(), person.Name, at = now.ToUnixTimeMilliseconds() });
        await audit.Note(session, item.UnitId, person, "item.print", itemId, $"In phiếu trình số {number}/{year} cho bản {item.Revision}, bước “{step.Name}”.");
        return (await SheetRow.Find(session, id))!;
    }, cancel);

    public Task<ApprovalSheet?> Find(string id, CancellationToken cancel = default) => database.Read(session => SheetRow.Find(session, id), cancel);

    /// <summary>Of an item, newest first.</summary>
    public Task<IReadOnlyList<ApprovalSheet>> Of(string itemId, CancellationToken cancel = default) => database.Read(session => SheetRow.Of(session, itemId), cancel);
}
