using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Items;

/// <summary><c>item list|show|preview|new|video|approve</c>: what is said, as the shell sees it.</summary>
internal sealed class ItemVerb : VerbGroup
{
    public ItemVerb() : base("item", new("tin, bài: danh sách, bản theo kênh, lập mới, duyệt", "items, each channel's version, new ones and their approval"))
    {
        Add(new ItemApproveVerb());
        Add(new ItemListVerb());
        Add(new ItemNewVerb());
        Add(new ItemPreviewVerb());
        Add(new ItemShowVerb());
        Add(new ItemVideoVerb());
    }
}
