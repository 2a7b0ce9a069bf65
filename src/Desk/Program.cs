using System.CommandLine;
using System.Text;
using Campaigns.Desk.Captions;
using Campaigns.Desk.Items;
using Campaigns.Desk.Units;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Campaigns: plans become posts, infographics and radio scripts")
{
    new CaptionVerb(),
    new ItemVerb(),
    new UnitVerb(),
};

return await root.Parse(args).InvokeAsync();
