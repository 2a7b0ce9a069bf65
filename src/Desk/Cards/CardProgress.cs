using System.Globalization;

namespace Campaigns.Desk.Cards;

/// <summary>How many cards are done, on a line of its own that is written over; from two seconds on, and only where a terminal looks on.</summary>
internal sealed class CardProgress(int all, TextWriter to, bool watched, TimeProvider clock)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly long _began = clock.GetTimestamp();
    private bool _said;

    public void Done(int cards)
    {
        if (!watched || all == 1 || (!_said && clock.GetElapsedTime(_began) < Quiet))
            return;
        _said = true;
        to.Write(string.Create(CultureInfo.InvariantCulture, $"\r{cards}/{all}"));
        if (cards == all)
            to.WriteLine();
    }
}
