namespace Campaigns.Proof.Disks;

/// <summary>One way in which the files of a store come to harm.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Do">Does it, in the data folder.</param>
/// <param name="Harmless">Nothing that was committed is gone: it must be worked on as if nothing had been.</param>
internal sealed record Damage(string Name, Action<string, Random> Do, bool Harmless = false)
{
    public static void Flip(string file, Random random, int bytes)
    {
        using var store = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        for (var i = 0; i < bytes && store.Length > 0; i++)
        {
            store.Position = random.NextInt64(store.Length);
            var old = store.ReadByte();
            store.Position--;
            store.WriteByte((byte)(old ^ (1 << random.Next(8))));
        }
    }

    public static void Header(string file)
    {
        using var store = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        store.Write("SQLite format 4"u8);
    }

    public static void Cut(string file, Random random)
    {
        using var store = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        store.SetLength(random.NextInt64(1, store.Length));
    }

    /// <summary>What was being written when the power went and was never flushed.</summary>
    public static void Append(string file, Random random)
    {
        var torn = new byte[random.Next(1, 9_000)];
        random.NextBytes(torn);
        using var store = new FileStream(file, FileMode.Append);
        store.Write(torn);
    }
}
