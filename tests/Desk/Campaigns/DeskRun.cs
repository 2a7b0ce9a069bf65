using System.Text.Json;

namespace Campaigns.Desk.Tests.Campaigns;

/// <summary>One run of the built program, as a shell would run it.</summary>
internal sealed record DeskRun(int Exit, string Output, string Errors)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static async Task<DeskRun> Of(params string[] arguments)
    {
        var run = await Command.Campaigns(Environment.CurrentDirectory, null, arguments);
        return new DeskRun(run.Exit, run.Output, run.Error);
    }
}
