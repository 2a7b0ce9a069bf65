using System.Diagnostics.CodeAnalysis;

namespace Campaigns.Content.Cards.Painting;

/// <summary>The painted backdrops of the templates used last: each is painted once for a template, a size and a palette. Safe from many threads.</summary>
/// <typeparam name="T">Painted pixels, which nobody changes any more.</typeparam>
internal sealed class Backdrops<T> where T : class
{
    /// <summary>As whole pixels a square one takes 4.7 MB.</summary>
    private const int Most = 6;

    private readonly Lock _lock = new();
    private readonly LinkedList<(string Drawing, T Painted)> _kept = [];

    /// <summary>What was kept for exactly this drawing of a backdrop.</summary>
    public bool TryGet(string drawing, [NotNullWhen(true)] out T? painted)
    {
        lock (_lock)
        {
            for (var entry = _kept.First; entry is not null; entry = entry.Next)
                if (entry.Value.Drawing == drawing)
                {
                    _kept.Remove(entry);
                    _kept.AddFirst(entry);
                    painted = entry.Value.Painted;
                    return true;
                }
            painted = null;
            return false;
        }
    }

    /// <summary>Keeps it, and lets the one go that was not used for longest; what falls out is left to the collector, for another thread may be copying it.</summary>
    public void Keep(string drawing, T painted)
    {
        lock (_lock)
        {
            // Two threads may have painted it at once.
            if (_kept.Any(kept => kept.Drawing == drawing))
                return;
            _kept.AddFirst((drawing, painted));
            if (_kept.Count > Most)
                _kept.RemoveLast();
        }
    }
}
