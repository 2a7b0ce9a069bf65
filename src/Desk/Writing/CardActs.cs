using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Writing;

/// <summary>What is done about an infographic whose item changed after it was filled.</summary>
internal sealed class CardActs(CardWatch watch, CardPages pages, ItemStore items, StepDesk steps)
{
    /// <summary>It is right as it is.</summary>
    public Task<Problem?> Right(Item item, string template, string person, CancellationToken cancel) => watch.Right(item.Id, template, item.Revision, person, cancel);

    /// <summary>Puts the item's new words into a box, where they fit.</summary>
    /// <param name="item">As it is.</param>
    /// <param name="template">Of the card.</param>
    /// <param name="box">Its name.</param>
    /// <param name="agreed">Whether an approval may become void by it.</param>
    /// <param name="person">Who takes them.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<Problem?> Take(Item item, string template, string box, bool agreed, string person, CancellationToken cancel)
    {
        if ((await watch.Of(item, cancel)).FirstOrDefault(stale => stale.Template == template)?.Boxes.FirstOrDefault(stale => stale.Box == box) is not { Now: { } now }
            || (await items.Cards(item.Id, cancel)).FirstOrDefault(card => card.Template == template) is not { } card)
            return Problem.World(new("Ô này không còn gì phải lấy.", "There is nothing to be taken into this box."), null, new("Mở lại trang rồi xem.", "Open the page anew."));
        if (!agreed && (await steps.Voidable(item.Id, cancel)).Count > 0)
            return CardPages.MustAgree;
        var boxes = new Dictionary<string, string>(card.Boxes, StringComparer.Ordinal) { [box] = now };
        var drawn = await pages.Compose(item, template, boxes, cancel);
        return drawn.Problems.Count > 0 ? drawn.Problems[0] : (await items.SetCard(item.Id, item.Revision, card with { Boxes = boxes }, person, whole: false, cancel)).Problems is [var problem, ..] ? problem : null;
    }
}
