using Campaigns.Channels.Contract;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Simulators;

namespace Campaigns.Channels.Tests.Facebook;

/// <summary>Everything that may go wrong on the wire at every step of a video: in the end it is seen once, and every byte of it is there.</summary>
public sealed class FacebookVideoFaultTests
{
    private const string Text = "Video: cách nhận ra cuộc gọi lừa đảo.";

    private static readonly byte[] Film = TestVideo.Bytes(9_000);

    public static TheoryData<Fault, string, bool> Steps
    {
        get
        {
            var steps = new TheoryData<Fault, string, bool>();
            foreach (var fault in Enum.GetValues<Fault>())
                foreach (var twoStep in new[] { true, false })
                    foreach (var step in twoStep ? ["video.start", "video.transfer", "video.finish", "read", "reveal"] : new[] { "video.start", "video.transfer", "video.finish", "read" })
                        steps.Add(fault, step, twoStep);
            return steps;
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task One_fault_leaves_one_video(Fault fault, string step, bool twoStep)
    {
        await using var bench = await FacebookBench.Open(twoStep);
        bench.Page.VideoPiece = 4_000;
        bench.Page.Break(step, fault);

        await OneVideoStands(bench);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_fault_that_lasts_through_every_try_leaves_one_video(Fault fault, string step, bool twoStep)
    {
        await using var bench = await FacebookBench.Open(twoStep);
        for (var i = 0; i < 3; i++)
            bench.Page.Break(step, fault);

        await OneVideoStands(bench);
    }

    private static async Task OneVideoStands(FacebookBench bench)
    {
        var dispatch = (await bench.Dispatch(Text)).WithVideo(Film);
        // The date in a Retry-After is the real day's, and the longest wait is a day.
        dispatch = dispatch with { NotAfter = dispatch.Due.AddDays(4) };

        var published = await bench.Settle(dispatch, await bench.Channel.Publish(dispatch, default));

        bench.Page.Visible.ShouldHaveSingleItem().Message.ShouldBe(Text);
        var video = bench.Page.Videos.Single(v => v.Published);
        video.Bytes.ShouldBe(Film);
        published.Id.ShouldContain(video.Id);
        // An answer that was lost at the start may leave an upload that never ends; what has an id is gone on with.
        bench.Page.Videos.Count(v => v.Whole).ShouldBe(1);
    }
}
