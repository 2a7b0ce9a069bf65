namespace Campaigns.Content.Plans.Understanding;

/// <summary>What the words of one kind of cell are: which begin one, which follow upon which, and which end one, misread or not.</summary>
internal sealed class AnnexLexicon
{
    private const double Near = 0.3, NearHead = 0.17, NearShortHead = 0.1, NearTwo = 0.2, NearShort = 0.12, NearFour = 0.21;
    private const int Kept = 8_192, LongWord = 4, ShortestTwo = 5;

    /// <param name="First">What it may be to the word before it.</param>
    /// <param name="Last">What it may be to the word behind it.</param>
    /// <param name="Split">Where the second of two words begins; 0 where it is one.</param>
    public sealed record Meant(int[] First, int[] Last, int Split)
    {
        private static int _made;

        /// <summary>Tells it from every other.</summary>
        public int Key { get; } = Interlocked.Increment(ref _made);
    }

    public static readonly Meant Nothing = new([], [], 0);

    private readonly List<string> _words = [];
    private readonly Dictionary<string, int> _ids = [];
    private readonly HashSet<long> _pairs = [], _starts = [], _lasts = [];
    private readonly HashSet<int> _ends = [];
    private readonly HashSet<string> _heads = [];
    private readonly WordMemo<Meant> _near;
    private readonly WordMemo<object> _begins;

    /// <param name="names">Cells as they are written; "#" stands for a number.</param>
    /// <param name="heads">Further words that may begin one.</param>
    public AnnexLexicon(IEnumerable<string> names, IEnumerable<string> heads)
    {
        foreach (var name in names)
        {
            int[] ids = [.. name.Split(' ').SelectMany(w => w == "#" ? [w] : Vietnamese.Key(w).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Id)];
            if (ids.Length == 0)
                continue;
            _heads.Add(_words[ids[0]]);
            _ends.Add(ids[^1]);
            if (ids.Length > 1)
            {
                _starts.Add(Pair(ids[0], ids[1]));
                _lasts.Add(Pair(ids[^2], ids[^1]));
            }
            for (var i = 1; i < ids.Length; i++)
                _pairs.Add(Pair(ids[i - 1], ids[i]));
        }
        foreach (var head in heads)
        {
            Id(head);
            _heads.Add(head);
        }
        _near = new(Kept, Weigh);
        _begins = new(Kept, word => Of(word) is { Split: > 0 } two ? _heads.Contains(_words[two.First[0]]) : AnnexWord.IsNumber(word) ? _heads.Contains("#") : _heads.Contains(word) || (word.Length > 2 && _heads.Any(h => h.Length > 1 && Math.Abs(h.Length - word.Length) <= 2 && Misreading.Share(h, word, NearHead) <= (word.Length > 3 ? NearHead : NearShortHead))));
    }

    /// <summary>What a seen word may be: one word, the likeliest first, or two that ran together.</summary>
    public Meant Of(string word) => _near.Of(word);

    /// <summary>Whether a word begins a cell: it is nearer to such a word than others need to be.</summary>
    public bool Begins(string word) => (bool)_begins.Of(word);

    public bool Ends(int[] ids) => Array.Exists(ids, _ends.Contains);

    public bool Follows(int[] before, int[] ids) => Holds(_pairs, before, ids);

    /// <summary>Whether two words begin a cell.</summary>
    public bool Starts(int[] first, int[] second) => Holds(_starts, first, second);

    /// <summary>Whether two words end a cell.</summary>
    public bool Closes(int[] before, int[] last) => Holds(_lasts, before, last);

    private static bool Holds(HashSet<long> pairs, int[] before, int[] ids)
    {
        foreach (var a in before)
            foreach (var b in ids)
                if (pairs.Contains(Pair(a, b)))
                    return true;
        return false;
    }

    private int Id(string word)
    {
        if (!_ids.TryGetValue(word, out var id))
        {
            _ids.Add(word, id = _words.Count);
            _words.Add(word);
        }
        return id;
    }

    private static long Pair(int a, int b) => ((long)a << 32) | (uint)b;

    private Meant Weigh(string word)
    {
        if (word.Length == 0)
            return Nothing;
        if (AnnexWord.IsNumber(word))
            return _ids.TryGetValue("#", out var number) ? new([number], [number], 0) : Nothing;
        if (_ids.TryGetValue(word, out var same))
            return new([same], [same], 0);
        var most = word.Length < LongWord ? NearShort : word.Length == LongWord ? NearFour : Near;
        var near = new List<(double Cost, int Id)>();
        for (var i = 0; i < _words.Count; i++)
            if (Math.Abs(_words[i].Length - word.Length) <= 2 && _words[i] != "#" && Misreading.Share(_words[i], word, most) is var cost && cost <= most && (word.Length > 2 || _words[i].Length > 2))
                near.Add((cost, i));
        if (near.Count > 0)
            return new Meant([.. near.OrderBy(n => n.Cost).Take(LongWord).Select(n => n.Id)], [], 0) is var one ? one with { Last = one.First } : Nothing;
        return word.Length < ShortestTwo ? Nothing : Two(word);
    }

    /// <summary>Two words of a cell that a scan ran together.</summary>
    private Meant Two(string word)
    {
        var (best, least) = (Nothing, NearTwo);
        foreach (var pair in _pairs)
        {
            var (first, second) = (_words[(int)(pair >> 32)], _words[(int)(pair & int.MaxValue)]);
            if (first != "#" && second != "#" && Math.Abs(first.Length + second.Length - word.Length) <= 1 && Misreading.Share(first + second, word, least) is var cost && cost < least)
                (best, least) = (new([(int)(pair >> 32)], [(int)(pair & int.MaxValue)], Math.Clamp(first.Length, 1, word.Length - 1)), cost);
        }
        return best;
    }
}
