using Campaigns.Channels.Portal;
using Campaigns.Content.Units;
using Campaigns.Desk.Units;

namespace Campaigns.Desk.Portal;

/// <summary>What stands around every page of one unit's portal.</summary>
/// <param name="Unit">Whose portal it is.</param>
/// <param name="Origin">Scheme and host under which the reader sees it, without a slash at the end.</param>
/// <param name="Sections">The columns that hold something.</param>
public sealed record PortalFrame(Unit Unit, string Origin, IReadOnlyList<PortalShelf> Sections)
{
    /// <summary>From the root of this host.</summary>
    public string Home => $"/cong/{Unit.Code}";

    public string Rss => $"{Home}/rss.xml";

    public string Atom => $"{Home}/atom.xml";

    public string PathOf(PortalPage page) => $"{Home}/{page.Slug}";

    public string PathOf(PortalShelfKind kind, string slug) => $"{Home}/{NameOf(kind)}/{slug}";

    public DateTimeOffset Local(DateTimeOffset time) => Unit.Local(time);

    /// <summary>The part of an address that names a kind of shelf.</summary>
    public static string NameOf(PortalShelfKind kind) => kind switch
    {
        PortalShelfKind.Section => "chuyen-muc",
        PortalShelfKind.Campaign => "chien-dich",
        _ => "chu-de",
    };
}
