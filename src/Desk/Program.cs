using System.CommandLine;
using System.Text;
using Campaigns.Desk.Campaigns;
using Campaigns.Desk.Captions;
using Campaigns.Desk.Cards;
using Campaigns.Desk.Checks;
using Campaigns.Desk.Demo;
using Campaigns.Desk.Items;
using Campaigns.Desk.Observances;
using Campaigns.Desk.Plans;
using Campaigns.Desk.Radio;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Units;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Campaigns: plans become posts, infographics and radio scripts")
{
    new CampaignVerb(),
    new CaptionVerb(),
    new CardVerb(),
    new CheckVerb(),
    new DemoVerb(),
    new ImportVerb(),
    new ItemVerb(),
    new ObservancesVerb(),
    new PlanVerb(),
    new RadioVerb(),
    new ServeVerb(),
    new StationVerb(),
    new UnitVerb(),
};

// Without a verb it serves: `campaigns --urls …` is `campaigns serve --urls …`.
string[] asked = args is [] or [['-', ..], ..] && args is not ["-h" or "--help" or "-?" or "--version", ..] ? ["serve", .. args] : args;
// Posts on their way get the time to arrive when the process is told to stop.
return await root.Parse(asked).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(40) });
