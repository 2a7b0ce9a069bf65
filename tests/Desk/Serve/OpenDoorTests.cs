using System.Net;
using Campaigns.Desk.Approvals;

namespace Campaigns.Desk.Serve;

/// <summary>The doors that stand open to the Internet, knocked at more often than people do.</summary>
public sealed class OpenDoorTests
{
    [Fact]
    public async Task Past_its_pace_a_door_is_shut_to_everybody_and_the_others_stand_open()
    {
        await using var desk = await DeskBench.Open();

        for (var knock = 0; knock < LinkPace.AMinute; knock++)
            (await desk.Status($"{LinkPages.Address}/khong-co-{knock}")).ShouldBe(HttpStatusCode.NotFound);

        (await desk.Status($"{LinkPages.Address}/khong-co")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await desk.Status("/")).ShouldNotBe(HttpStatusCode.TooManyRequests);
    }
}
