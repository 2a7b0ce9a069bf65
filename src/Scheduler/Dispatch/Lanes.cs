using System.Text;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>What is claimed and waits for a free place, one lane an account, and how many are on their way; safe from any thread.</summary>
internal sealed class Lanes(int inFlight, int perAccount, int enough)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private int _flying, _waiting;

    public int Waiting { get { lock (_lock) return _waiting; } }

    public int Flying { get { lock (_lock) return _flying; } }

    public void Add(IEnumerable<Parcel> parcels)
    {
        lock (_lock)
            foreach (var parcel in parcels)
            {
                if (!_lanes.TryGetValue(parcel.Claim.AccountId, out var lane))
                    _lanes[parcel.Claim.AccountId] = lane = new Lane();
                lane.Waiting.Enqueue(parcel);
                _waiting++;
            }
    }

    /// <summary>Takes what may leave now, one an account in turn, and gives each its place.</summary>
    public List<Parcel> Depart()
    {
        lock (_lock)
        {
            var leaving = new List<Parcel>();
            for (var moved = true; moved && _flying < inFlight;)
            {
                moved = false;
                foreach (var lane in _lanes.Values)
                    if (_flying < inFlight && lane.Flying < perAccount && lane.Waiting.TryDequeue(out var parcel))
                    {
                        leaving.Add(parcel);
                        lane.Flying++;
                        _flying++;
                        _waiting--;
                        moved = true;
                    }
            }
            return leaving;
        }
    }

    /// <summary>A place is free again.</summary>
    public void Land(Parcel parcel)
    {
        lock (_lock)
        {
            _flying--;
            _lanes[parcel.Claim.AccountId].Flying--;
        }
    }

    /// <summary>Whether anything waits that has a place to leave from.</summary>
    public bool CanDepart()
    {
        lock (_lock)
            return _waiting > 0 && _flying < inFlight && _lanes.Values.Any(l => l.Waiting.Count > 0 && l.Flying < perAccount);
    }

    /// <summary>Everything that waits, taken out.</summary>
    public List<Parcel> Clear()
    {
        lock (_lock)
        {
            var waiting = _lanes.Values.SelectMany(l => l.Waiting).ToList();
            foreach (var lane in _lanes.Values)
                lane.Waiting.Clear();
            _waiting = 0;
            return waiting;
        }
    }

    /// <summary>The accounts with enough waiting, each between commas, so that one slow channel cannot fill every claim.</summary>
    public string Full()
    {
        lock (_lock)
        {
            var full = new StringBuilder(",");
            foreach (var (account, lane) in _lanes)
                if (lane.Waiting.Count >= enough)
                    full.Append(account).Append(',');
            return full.ToString();
        }
    }

    private sealed class Lane
    {
        public Queue<Parcel> Waiting { get; } = new();

        public int Flying { get; set; }
    }
}
