namespace Campaigns.Proof.Simulation;

/// <summary>All platforms of a run: what stands there, and the calls that are still under way after their callers gave up.</summary>
internal sealed class Platform(SimulationRun run)
{
    private readonly List<PlatformPost> _posts = [];
    private readonly List<(TimeSpan Latest, Action Do)> _underWay = [];
    private int _made;

    public IReadOnlyList<PlatformPost> Posts => _posts;

    public int UnderWay => _underWay.Count;

    public IEnumerable<PlatformPost> Of(string post) => _posts.Where(p => p.Post == post);

    public int Visible(string post) => _posts.Count(p => p.Post == post && p.Visible);

    public PlatformPost Make(string post, string account)
    {
        var made = new PlatformPost($"k{++_made}", post, account);
        _posts.Add(made);
        return made;
    }

    public void Remove(string post) => _posts.RemoveAll(p => p.Post == post);

    /// <summary>It is done at some time until <paramref name="latest"/>, whoever has given it up by then.</summary>
    public void DoLater(TimeSpan latest, Action act) => _underWay.Add((latest, act));

    /// <summary>One of the calls under way arrives.</summary>
    public void Arrive(int which)
    {
        var act = _underWay[which].Do;
        _underWay.RemoveAt(which);
        act();
    }

    /// <summary>Time never goes past the latest moment of a call that is under way.</summary>
    public TimeSpan? NextLatest => _underWay.Count == 0 ? null : _underWay.Min(u => u.Latest);

    public void ArriveDue()
    {
        for (var i = _underWay.Count - 1; i >= 0; i--)
            if (_underWay[i].Latest <= run.Time.Ran)
                Arrive(i);
    }
}
