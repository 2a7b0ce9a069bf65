namespace Campaigns.Content.Plans.Understanding;

/// <summary>A paragraph beside the same as it is to be read: in a damaged scan, with the known names and phrases as they are written. What is stored stays raw.</summary>
internal sealed class ScanText
{
    private readonly List<(int Read, int Raw)> _words = [];

    private ScanText(string raw, string text) => (Raw, Text) = (raw, text);

    public string Raw { get; }

    /// <summary>To be searched; its places are not those of <see cref="Raw"/>.</summary>
    public string Text { get; }

    public static ScanText Of(string raw, bool damaged)
    {
        if (!damaged)
            return new(raw, raw);
        var words = new List<(int, int)>();
        var scan = new ScanText(raw, UnitReading.Read(raw, words));
        scan._words.AddRange(words);
        return scan;
    }

    /// <summary>The place in the raw text that a place of what is read stands for: the start of the same word.</summary>
    public int RawAt(int index)
    {
        if (_words.Count == 0)
            return Math.Min(index, Raw.Length);
        var at = _words.FindLastIndex(w => w.Read <= index);
        return at < 0 ? 0 : _words[at].Raw;
    }
}
