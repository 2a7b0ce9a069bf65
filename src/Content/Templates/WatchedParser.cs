using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Campaigns.Content.Templates;

/// <summary>Takes a template's text apart and stops where it nests too deep or uses an alias, before a tree is made of that.</summary>
internal sealed class WatchedParser(string text) : IParser
{
    private const int Deepest = 12;

    private readonly Parser _parser = new(new StringReader(text));
    private int _depth;

    public ParsingEvent? Current => _parser.Current;

    /// <summary>Whether it stopped for that.</summary>
    public bool Hostile { get; private set; }

    /// <exception cref="YamlException">It stops here, or the text is not YAML.</exception>
    public bool MoveNext()
    {
        if (!_parser.MoveNext())
            return false;
        _depth += Current switch { MappingStart or SequenceStart => 1, MappingEnd or SequenceEnd => -1, _ => 0 };
        Hostile = _depth > Deepest || Current is AnchorAlias;
        return Hostile ? throw new YamlException(Current!.Start, Current.End, "It nests too deep or uses an alias.") : true;
    }
}
