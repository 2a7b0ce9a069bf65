using System.Globalization;
using Campaigns.Content.Plans;

namespace Campaigns.Desk.Plans;

/// <summary>Which page is read, on a line of its own that is written over; from two seconds on, and only where a terminal looks on.</summary>
internal sealed class ReadingBar(TextWriter to, bool watched, TimeProvider clock) : IProgress<PagesRead>
{
    private const int Wide = 30;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly long _began = clock.GetTimestamp();
    private bool _said;

    public void Report(PagesRead value)
    {
        if (!watched || (!_said && clock.GetElapsedTime(_began) < Quiet))
            return;
        _said = true;
        var done = Wide * (value.Page - 1) / value.Of;
        to.Write(string.Create(CultureInfo.InvariantCulture, $"\r[{new string('#', done)}{new string('.', Wide - done)}] {value.Page}/{value.Of}"));
    }

    /// <summary>Leaves the line.</summary>
    public void Clear()
    {
        if (_said)
            to.WriteLine();
    }
}
