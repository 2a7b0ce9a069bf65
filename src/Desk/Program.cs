using System.CommandLine;
using System.Text;
using Campaigns.Desk.Posts;
using Campaigns.Desk.Units;
using Campaigns.Desk.Worker;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Campaigns: plans become posts, infographics and radio scripts")
{
    new HoldVerb(),
    new PostVerb(),
    new UnitVerb(),
    new WorkVerb(),
};

return await root.Parse(args).InvokeAsync();
