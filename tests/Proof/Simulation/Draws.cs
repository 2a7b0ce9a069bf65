namespace Campaigns.Proof.Simulation;

/// <summary>Everything that a seed decides.</summary>
internal sealed class Draws(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Nothing goes wrong any more.</summary>
    public bool Calm { get; set; }

    /// <summary>Whether something goes wrong that goes wrong so often, until all is calm.</summary>
    public bool Trouble(double often) => !Calm && Chance(often);

    public bool Chance(double of) => _random.NextDouble() < of;

    /// <summary>From 0 to 1.</summary>
    public double Draw() => _random.NextDouble();

    public int Below(int most) => _random.Next(most);

    public string? PickOrNull(IReadOnlyList<string> among) => among.Count == 0 ? null : among[Below(among.Count)];

    public T Pick<T>(IReadOnlyList<T> among, Func<T, int> weight)
    {
        var left = Below(among.Sum(weight));
        return among.First(one => (left -= weight(one)) < 0);
    }

    /// <summary>What a call ends in.</summary>
    public Fate Fate() => Calm || Chance(0.45) ? Simulation.Fate.Done : (Fate)Below((int)Simulation.Fate.ThrowsAfter + 1);
}
