using Campaigns.Channels.Portal;
using Campaigns.Content.Units;
using Campaigns.Desk.Serve;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Portal;

/// <summary>Gathers what the portal's pages show.</summary>
internal sealed class PortalDesk(UnitStore units, PortalPages pages, IOptions<DeskOptions> options)
{
    private const int MostBeside = 4;

    public PortalPages Pages => pages;

    /// <summary>What stands around the pages of the unit of this code; null where there is no such unit.</summary>
    public async Task<PortalFrame?> Frame(string code, HttpRequest request, CancellationToken cancel) =>
        await units.ByCodeOrName(code, cancel) is { } unit && unit.Code == code
            ? new PortalFrame(unit, unit.Settings.PublicAddress is { Length: > 0 } address ? address.TrimEnd('/') : Origin(request),
                await pages.Shelves(unit.Id, PortalShelfKind.Section, cancel))
            : null;

    /// <summary>Scheme and host under which the reader sees this installation.</summary>
    public string Origin(HttpRequest request) =>
        options.Value.PublicAddress is { Length: > 0 } address ? address : $"{request.Scheme}://{request.Host}";

    /// <summary>A few others of the same campaign, else of the same column, else the newest.</summary>
    public async Task<IReadOnlyList<PortalPage>> Beside(PortalPage page, CancellationToken cancel)
    {
        var filter = page.CampaignSlug is { } campaign ? new PortalFilter(PortalShelfKind.Campaign, campaign)
            : page.SectionSlug is { } section ? new PortalFilter(PortalShelfKind.Section, section) : new PortalFilter();
        return [.. (await pages.List(page.UnitId, filter, 1, cancel)).Pages.Where(p => p.PostId != page.PostId).Take(MostBeside)];
    }
}
