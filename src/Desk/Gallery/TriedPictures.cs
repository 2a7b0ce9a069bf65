using System.Security.Cryptography;
using Campaigns.Content;
using Campaigns.Content.Cards;
using Campaigns.Content.Library.Pictures;

namespace Campaigns.Desk.Gallery;

/// <summary>
/// Photographs that templates are tried with: in memory alone, one a person, and gone half an hour after it was chosen, with the next one,
/// or when its person takes it away. They are no part of the library, for nobody said what they may be used for.
/// </summary>
internal sealed class TriedPictures(PictureDesk desk, TimeProvider clock)
{
    /// <summary>Stands before the key in a form.</summary>
    public const string Mark = "thu:";

    /// <summary>Of all persons together; the oldest go first.</summary>
    private const int Most = 16;

    private static readonly TimeSpan s_long = TimeSpan.FromMinutes(30);

    private readonly Lock _lock = new();
    private readonly LinkedList<(TriedPicture Picture, DateTimeOffset Until, ITimer Timer)> _kept = [];

    /// <summary>Takes a file in as any photograph is, and forgets the one that the person tried before.</summary>
    public async Task<Result<TriedPicture>> Keep(string person, byte[] file, string name, string slot, CancellationToken cancel)
    {
        var taken = await desk.Take(file, name, cancel);
        if (!taken.Ok)
            return taken.Problems.ToArray();
        if (CardPicture.Of(taken.Value.Bytes, slot) is { Ok: false } wrong)
            return wrong.Problems.ToArray();
        var small = await desk.Small(taken.Value.Bytes, cancel) is { } made && made.Length < taken.Value.Bytes.Length && CardPicture.Of(made, slot) is { Ok: true, Value: var read }
            ? new CleanPicture(read.MediaType, read.Width, read.Height, made) : taken.Value;
        var kept = new TriedPicture(Mark + RandomNumberGenerator.GetHexString(32, lowercase: true), person, name, taken.Value, small);
        lock (_lock)
        {
            Forget(one => one.Picture.Person == person || one.Until <= clock.GetUtcNow());
            _kept.AddLast((kept, clock.GetUtcNow() + s_long, clock.CreateTimer(_ => Sweep(), null, s_long, Timeout.InfiniteTimeSpan)));
            if (_kept.Count > Most)
                Forget(one => one.Picture == _kept.First!.Value.Picture);
        }
        return kept;
    }

    /// <summary>Null where the person has none of that key, or no longer.</summary>
    public TriedPicture? Find(string person, string key)
    {
        lock (_lock)
            return _kept.FirstOrDefault(one => one.Picture.Key == key && one.Picture.Person == person && one.Until > clock.GetUtcNow()).Picture;
    }

    public void Drop(string person)
    {
        lock (_lock)
            Forget(one => one.Picture.Person == person);
    }

    private void Sweep()
    {
        lock (_lock)
            Forget(one => one.Until <= clock.GetUtcNow());
    }

    private void Forget(Func<(TriedPicture Picture, DateTimeOffset Until, ITimer Timer), bool> which)
    {
        foreach (var one in _kept.Where(which).ToArray())
        {
            one.Timer.Dispose();
            _kept.Remove(one);
        }
    }
}
