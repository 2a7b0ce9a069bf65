using System.CommandLine;

namespace Campaigns.Desk.Items;

/// <summary><c>item list|show|preview|new|approve</c>: what is said, as the shell sees it.</summary>
internal sealed class ItemVerb : Command
{
    public ItemVerb() : base("item", "items, each channel's version, new ones and their approval")
    {
        Add(new ItemApproveVerb());
        Add(new ItemListVerb());
        Add(new ItemNewVerb());
        Add(new ItemPreviewVerb());
        Add(new ItemShowVerb());
    }
}
