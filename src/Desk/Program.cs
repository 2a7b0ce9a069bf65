using System.CommandLine;
using System.Text;
using Campaigns.Desk.Campaigns;
using Campaigns.Desk.Checks;
using Campaigns.Desk.Observances;
using Campaigns.Desk.Radio;
using Campaigns.Desk.Units;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Campaigns: plans become posts, infographics and radio scripts")
{
    new CampaignVerb(),
    new CheckVerb(),
    new ObservancesVerb(),
    new RadioVerb(),
    new StationVerb(),
    new UnitVerb(),
};

return await root.Parse(args).InvokeAsync();
