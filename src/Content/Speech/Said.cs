using System.Buffers;

namespace Campaigns.Content.Speech;

/// <summary>What has been said so far. Words part themselves with one space; spaces never stand twice, at the start or before a comma.</summary>
internal sealed class Said : IDisposable
{
    private char[] _chars;
    private int _length;

    public Said(int expected) => _chars = ArrayPool<char>.Shared.Rent(Math.Max(256, expected + (expected / 2)));

    public int Length => _length;

    public ReadOnlySpan<char> Text => _chars.AsSpan(0, _length);

    private char Last => _length == 0 ? '\n' : _chars[_length - 1];

    /// <summary>As it stands in the source.</summary>
    public void Put(ReadOnlySpan<char> text)
    {
        if (_chars.Length - _length < text.Length)
            Grow(text.Length);
        text.CopyTo(_chars.AsSpan(_length));
        _length += text.Length;
    }

    public void Put(char c)
    {
        // A comma that followed something unsaid stands at the word before.
        if (c is ',' or ';' or '!' or '?' && Last == ' ')
            _length--;
        if (_chars.Length == _length)
            Grow(1);
        _chars[_length++] = c;
    }

    public void Space()
    {
        if (Last is not (' ' or '\n'))
            Put(' ');
    }

    public void Line()
    {
        TrimEnd();
        Put('\n');
    }

    public void TrimEnd()
    {
        while (_length > 0 && _chars[_length - 1] == ' ')
            _length--;
    }

    /// <summary>A word with a space before it, unless a bracket or quote has just been opened.</summary>
    public Said Word(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return this;
        Part();
        Put(word);
        return this;
    }

    /// <summary>A space, where a word ends here.</summary>
    public void Part()
    {
        if (Last is not (' ' or '\n' or '(' or '[' or '{' or '“' or '‘' or '"' or '\'' or '«' or '-' or '–' or '—' or '/'))
            Put(' ');
    }

    /// <summary>A breath within a reading: groups of a telephone number.</summary>
    public Said Comma()
    {
        Put(',');
        return this;
    }

    public override string ToString() => Text.Trim().ToString();

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_chars);
        _chars = [];
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_chars.Length * 2, _length + more));
        Text.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_chars);
        _chars = larger;
    }
}
