using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Approvals;

/// <summary>Who may take a step of approval, in their own right or in another's place: the one place that says it, for every page and link.</summary>
internal sealed class StepTakers(OwnWords own, DeputyStore deputies)
{
    /// <summary>How a person stands to the step that is open.</summary>
    public async Task<StepStand> Stand(Sitting who, Item item, Unit unit, StepState state, CancellationToken cancel) =>
        await Stand(who, await deputies.Lent(who.Person.Id, cancel), item, unit, state, cancel);

    /// <summary>The same where it is known in whose place they act.</summary>
    public async Task<StepStand> Stand(Sitting who, IReadOnlyList<Sitting> lent, Item item, Unit unit, StepState state, CancellationToken cancel)
    {
        var approves = who.May(Right.Approve, unit.Id) || lent.Any(other => other.May(Right.Approve, unit.Id));
        var stand = Takes(who, unit, state.Next) ? new StepStand(null, null, approves) : lent.FirstOrDefault(other => Takes(other, unit, state.Next)) is { } place ? new StepStand(null, place.Person, approves) : null;
        if (stand is null)
            return new StepStand(Elsewhere(state), null, approves);
        // Neither who acts nor the one in whose place it is approves what they wrote, or takes a second step.
        var refused = await own.Refuse(item, unit, who.Name, cancel) ?? (stand.For is { } other2 ? await own.Refuse(item, unit, other2.Name, cancel) is null ? null : OthersWords(other2) : null);
        return stand with { Refused = refused ?? (!unit.Settings.SelfApproval && state.Taken.Any(act => act.By(who.Actor) || stand.For is { } one && act.By(new(one.Name, one.Id))) ? Earlier : null) };
    }

    /// <summary>Whether the step is theirs, whatever the item.</summary>
    public static bool Takes(Sitting who, Unit unit, ApprovalStep step) =>
        who.May(Right.Approve, unit.Id) && (step.TakerUnit is { } at ? who.May(Right.Approve, at) : step.People.Contains(who.Person.Id));

    private static Problem Elsewhere(StepState state) => Problem.Input(
        new($"Đang chờ bước “{state.Next.Name}”, không phải bước của bạn.", $"The step \"{state.Next.Name}\" is open, which is not yours to take."), null,
        new("Người của bước đó duyệt trước; quản trị xem và đổi ở Cài đặt → Các bước duyệt.", "Whoever it belongs to takes it; an administrator sees and changes it in the settings."));

    private static Problem OthersWords(Person other) => Problem.Input(
        new($"{other.Name} đã viết tin, bài này nên không ai duyệt thay được.", $"{other.Name} wrote this item, so nobody approves it in their place."), null,
        new("Để người duyệt khác duyệt.", "Let another approver take it."));

    private static readonly Problem Earlier = Problem.Input(
        new("Bạn, hoặc người bạn duyệt thay, đã duyệt một bước trước của bản này nên để người khác duyệt bước này.", "You, or the one in whose place you act, took an earlier step of this revision, so somebody else takes this one."), null,
        new("Đơn vị chỉ có một người làm thì bật “người viết được tự duyệt”.", "For a unit of one person, allow people to approve their own."));
}
