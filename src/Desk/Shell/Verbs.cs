using System.CommandLine;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Campaigns;
using Campaigns.Desk.Captions;
using Campaigns.Desk.Cards;
using Campaigns.Desk.Checks;
using Campaigns.Desk.Demo;
using Campaigns.Desk.Items;
using Campaigns.Desk.Observances;
using Campaigns.Desk.People;
using Campaigns.Desk.Plans;
using Campaigns.Desk.Posts;
using Campaigns.Desk.Radio;
using Campaigns.Desk.Reports;
using Campaigns.Desk.Restores;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Stores;
using Campaigns.Desk.Units;
using Campaigns.Desk.Worker;

namespace Campaigns.Desk.Shell;

/// <summary>Every verb there is.</summary>
internal static class Verbs
{
    public static RootCommand All() => new()
    {
        Says = new("Campaigns: kế hoạch thành bài đăng, infographic và kịch bản phát thanh", "Campaigns: plans become posts, infographics and radio scripts"),
        Subcommands =
        {
            new AccountVerb(),
            new CampaignVerb(),
            new CaptionVerb(),
            new CardVerb(),
            new CheckVerb(),
            new DemoVerb(),
            new HoldVerb(),
            new ImportVerb(),
            new ItemVerb(),
            new ObservancesVerb(),
            new PlanVerb(),
            new PostVerb(),
            new RadioVerb(),
            new ReportVerb(),
            new RestoreVerb(),
            new ServeVerb(),
            new SpeakVerb(),
            new StationVerb(),
            new StoreVerb(),
            new UnitVerb(),
            new UserVerb(),
            new WorkVerb(),
        },
    };
}
