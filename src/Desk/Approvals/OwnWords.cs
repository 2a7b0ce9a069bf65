using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Approvals;

/// <summary>Nobody approves what they wrote, unless their unit says that one person does it all; it is marked then.</summary>
internal sealed class OwnWords(ItemVersions versions)
{
    /// <summary>How an approval of one's own words came about, for the audit.</summary>
    public const string Marked = "người viết tự duyệt";

    /// <summary>Whether the person wrote any revision of the item.</summary>
    public async Task<bool> Wrote(string itemId, string person, CancellationToken cancel) =>
        (await versions.Writers(itemId, cancel)).Contains(person, StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the person may not approve the item; null where they may.</summary>
    public async Task<Problem?> Refuse(Item item, Unit unit, string person, CancellationToken cancel) =>
        !unit.Settings.SelfApproval && await Wrote(item.Id, person, cancel) ? Refusal : null;

    private static readonly Problem Refusal = Problem.Input(
        new("Bạn đã viết tin, bài này nên không duyệt được.", "You wrote this item, so you cannot approve it."), null,
        new("Để người khác duyệt; đơn vị chỉ có một người làm thì bật “người viết được tự duyệt”.", "Let somebody else approve it, or allow it for a unit of one person."));
}
