using System.Net.Sockets;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Scheduler.Tests.Worker;

public sealed class FaultLogTests : IDisposable
{
    private readonly TestLog _log = new();
    private readonly TestClock _clock = new();
    private readonly FaultLog _faults;

    public FaultLogTests() => _faults = new(_log.CreateLogger("test"), _clock, "Dispatching stopped short");

    [Fact]
    public void An_outage_of_an_hour_is_told_at_once_with_its_trace_then_once_a_minute_with_a_count_and_once_when_it_is_over()
    {
        for (var second = 0; second < 3600; second++)
            FailASecond(new TimeoutException("no answer"));
        _faults.Worked();
        _faults.Worked();

        _log.Lines.Count.ShouldBe(1 + 59 + 1);
        _log.Lines[0].ShouldContain("Dispatching stopped short System.TimeoutException: no answer");
        _log.Lines[1].ShouldStartWith("Dispatching stopped short: 60 times more in 60 s, the last TimeoutException");
        _log.Lines.Skip(1).ShouldAllBe(line => !line.Contains("no answer", StringComparison.Ordinal));
        _log.Lines[^1].ShouldStartWith("Dispatching stopped short: over, after 3600 failures");
    }

    [Fact]
    public void Another_fault_within_the_same_outage_is_told_at_once_with_its_own_trace()
    {
        FailASecond(new IOException("gone", new SocketException(111)));
        FailASecond(new TimeoutException("starting"));
        FailASecond(new IOException("gone", new SocketException(111)));

        _log.Lines.Count.ShouldBe(2);
        _log.Lines[1].ShouldContain("starting");
    }

    [Fact]
    public void What_comes_and_goes_is_told_once_a_minute_and_a_new_outage_an_hour_later_with_its_trace()
    {
        for (var second = 0; second < 120; second++)
        {
            FailASecond(new TimeoutException("flickers"));
            _faults.Worked();
        }
        _log.Lines.Count.ShouldBe(4, string.Join('\n', _log.Lines));

        _clock.Advance(TimeSpan.FromHours(1));
        FailASecond(new TimeoutException("again"));
        _log.Lines[^1].ShouldContain("TimeoutException: again");
    }

    [Fact]
    public void Where_nothing_failed_nothing_is_told()
    {
        _faults.Worked();

        _log.Lines.ShouldBeEmpty();
    }

    public void Dispose() => _log.Dispose();

    private void FailASecond(Exception e)
    {
        _faults.Failed(e);
        _clock.Advance(TimeSpan.FromSeconds(1));
    }
}
