using Campaigns.Content;
using Campaigns.Content.Items;

namespace Campaigns.Desk.Items;

/// <summary>What the desk calls the states of items.</summary>
internal static class ItemWords
{
    public static string State(ItemState state, string language) => (state switch
    {
        ItemState.Draft => new Phrase("bản nháp", "draft"),
        ItemState.Submitted => new("chờ duyệt", "submitted"),
        ItemState.Approved => new("đã duyệt", "approved"),
        _ => new("trả lại", "returned"),
    }).In(language);
}
