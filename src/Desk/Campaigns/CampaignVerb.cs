using System.CommandLine;

namespace Campaigns.Desk.Campaigns;

/// <summary><c>campaign plan|list</c>.</summary>
internal sealed class CampaignVerb : Command
{
    public CampaignVerb() : base("campaign", "campaigns: an observance's beats as items and posts")
    {
        Add(new CampaignListVerb());
        Add(new CampaignPlanVerb());
    }
}
