using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Campaigns;

/// <summary><c>campaign plan|list</c>.</summary>
internal sealed class CampaignVerb : VerbGroup
{
    public CampaignVerb() : base("campaign", new("chiến dịch: các mốc của một ngày hưởng ứng thành tin, bài và bài đăng", "campaigns: an observance's beats as items and posts"))
    {
        Add(new CampaignListVerb());
        Add(new CampaignPlanVerb());
    }
}
