using System.Collections.Concurrent;
using System.Threading.Channels;
using Campaigns.Channels.Links;
using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Preflights;

namespace Campaigns.Desk.Writing.Checking;

/// <summary>
/// Whether the addresses in an item open. Asked behind the pages, one at a time, and remembered for a while: nobody who types waits for
/// it, and what was not asked yet is simply not told.
/// </summary>
internal sealed class LinkWatch(LinkReader links, TimeProvider clock, ILogger<LinkWatch> log) : BackgroundService
{
    /// <summary>Addresses of one item that are looked at, that wait, and that are remembered.</summary>
    private const int MostOfAnItem = 10, MostWaiting = 100, MostKept = 1_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Seen> _seen = new(StringComparer.Ordinal);
    private readonly Channel<string> _asked = Channel.CreateBounded<string>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    /// <param name="At">When it was asked.</param>
    /// <param name="Answered">Whether the answer is there; until then it is not asked again.</param>
    /// <param name="Why">Why it does not open; null: it does, or may.</param>
    private sealed record Seen(DateTimeOffset At, bool Answered, Phrase? Why);

    /// <summary>What is known now; what is not, or is no longer fresh, is asked.</summary>
    public IReadOnlyList<Finding> Of(Item item)
    {
        var (now, found) = (clock.GetUtcNow(), new List<Finding>());
        foreach (var address in NamedLinks.Of(item, MostOfAnItem))
        {
            var seen = _seen.GetValueOrDefault(address);
            if ((seen is null || now - seen.At > Fresh) && _asked.Writer.TryWrite(address))
                _seen[address] = new(now, seen?.Answered ?? false, seen?.Why);
            if (seen is { Answered: true, Why: { } why })
                found.Add(new(FindingLevel.Warning, new($"Liên kết {Short(address)}: {why.Vi}", $"The link {Short(address)}: {why.En}"), new("Mở thử liên kết rồi sửa hoặc bỏ.", "Try it, then mend it or take it out.")));
        }
        return found;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var address in _asked.Reader.ReadAllAsync(stoppingToken))
                await Ask(address, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host ends.
        }
    }

    private async Task Ask(string address, CancellationToken cancel)
    {
        if (_seen.Count > MostKept)
            _seen.Clear();
        try
        {
            _seen[address] = new(clock.GetUtcNow(), true, (await links.Try(address, cancel)).Why);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // One odd address must not end the looking at all others.
            log.LogWarning("A link could not be looked at: {Kind}", e.GetType().Name);
        }
    }

    private static string Short(string address) => address.Length <= 80 ? address : address[..80] + "…";
}
