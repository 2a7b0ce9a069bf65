using System.CommandLine;
using System.Text;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Campaigns;
using Campaigns.Desk.Captions;
using Campaigns.Desk.Cards;
using Campaigns.Desk.Checks;
using Campaigns.Desk.Demo;
using Campaigns.Desk.Items;
using Campaigns.Desk.Observances;
using Campaigns.Desk.Plans;
using Campaigns.Desk.Posts;
using Campaigns.Desk.Radio;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Shell;
using Campaigns.Desk.Units;
using Campaigns.Desk.Worker;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Campaigns: plans become posts, infographics and radio scripts")
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
    new ServeVerb(),
    new StationVerb(),
    new UnitVerb(),
    new WorkVerb(),
};

return await CommandLine.Run(root, args, Console.Out, Console.Error);
