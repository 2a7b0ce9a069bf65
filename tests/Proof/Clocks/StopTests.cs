namespace Campaigns.Proof.Clocks;

/// <summary>
/// The real worker is stopped (SIGSTOP) at every call that it makes on the wire, before it was done and after; its lease and its
/// deadline go by; another worker finds out, sends where nothing is there, and then the first one goes on.
/// </summary>
public sealed class StopTests
{
    public static TheoryData<string, string, bool> Points => new()
    {
        { "Trang xã", "feed", false }, { "Trang xã", "feed", true }, { "Trang xã", "reveal", false }, { "Trang xã", "reveal", true },
        { "Trang tin xã", "find", false }, { "Trang tin xã", "find", true }, { "Trang tin xã", "create", false }, { "Trang tin xã", "create", true },
        { "Trang tin xã", "fill", false }, { "Trang tin xã", "fill", true }, { "Trang tin xã", "publish", false }, { "Trang tin xã", "publish", true },
        { "OA xã", "create", false }, { "OA xã", "create", true }, { "OA xã", "verify", false }, { "OA xã", "verify", true }, { "OA xã", "update", false }, { "OA xã", "update", true },
    };

    [Theory]
    [MemberData(nameof(Points))]
    public async Task A_worker_that_stood_still_past_its_deadline_doubles_nothing(string account, string call, bool done)
    {
        var stop = await Stopped.Run(account, call, done, TimeSpan.Zero);

        stop.Reached.ShouldBeTrue($"the worker makes the call {call}");
        stop.Seen.ShouldBe(1, stop.Told);
        stop.State.ShouldBe(3, stop.Told);
    }
}
