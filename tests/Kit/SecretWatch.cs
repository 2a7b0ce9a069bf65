using System.Buffers;
using System.Collections.Concurrent;

namespace Campaigns.Tests.Kit;

/// <summary>
/// Looks at what is said during the tests (log lines, output of programs, addresses of requests) for every secret that they
/// use. What it finds fails the test that ends next (<see cref="NoSecretSaidAttribute"/>).
/// </summary>
public sealed class SecretWatch
{
    /// <summary>What was said is kept so long, for a secret that becomes known after it was said.</summary>
    private const int Kept = 20_000;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Where, string Text)> _said = new();
    private readonly ConcurrentQueue<string> _found = new();
    private volatile SearchValues<string> _known = SearchValues.Create([], StringComparison.Ordinal);
    private long _looks;

    /// <summary>The one of this run.</summary>
    public static SecretWatch Suite { get; } = new();

    /// <summary>How much was looked at.</summary>
    public long Looks => Interlocked.Read(ref _looks);

    /// <summary>From here on, and looking back, nobody may say this; given back as it is.</summary>
    public string Keep(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length < SecretForms.Shortest)
            throw new ArgumentException($"A secret of a test has {SecretForms.Shortest} characters or more, so that harmless lines do not hold it.", nameof(secret));
        lock (_lock)
        {
            var before = _forms.Count;
            _forms.UnionWith(SecretForms.Of(secret));
            if (_forms.Count == before)
                return secret;
            _known = SearchValues.Create([.. _forms], StringComparison.Ordinal);
        }
        foreach (var (where, text) in _said)
            if (text.AsSpan().ContainsAny(_known))
                Found(where, text);
        return secret;
    }

    /// <param name="where">What it is, for who reads the failure: a category, a command.</param>
    /// <param name="text">What was said; null and nothing: nothing was.</param>
    public void Look(string where, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        Interlocked.Increment(ref _looks);
        _said.Enqueue((where, text));
        if (_said.Count > Kept)
            _said.TryDequeue(out _);
        if (text.AsSpan().ContainsAny(_known))
            Found(where, text);
    }

    /// <summary>What was found since this was last asked.</summary>
    public IReadOnlyList<string> Take()
    {
        var found = new List<string>();
        while (_found.TryDequeue(out var one))
            found.Add(one);
        return found;
    }

    private void Found(string where, string text) => _found.Enqueue($"{where}: {text}");
}
