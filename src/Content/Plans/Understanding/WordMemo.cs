namespace Campaigns.Content.Plans.Understanding;

/// <summary>What was found of words lately: a text asks of the same words over and over, and to weigh one against all names takes long. May be asked by many at once.</summary>
/// <param name="most">Words that are kept; a further one takes the place of another.</param>
/// <param name="find">What is to be found; of the same word always the same.</param>
internal sealed class WordMemo<T>(int most, Func<string, T> find)
{
    private readonly Found?[] _lately = new Found?[most];

    public T Of(string word)
    {
        ref var slot = ref _lately[(uint)word.GetHashCode(StringComparison.Ordinal) % (uint)_lately.Length];
        if (slot is { } found && found.Word == word)
            return found.What;
        var what = find(word);
        slot = new(word, what);
        return what;
    }

    private sealed record Found(string Word, T What);
}
