using System.Text;

namespace Campaigns.Content.Cards.Fonts;

/// <summary>The tables of a TrueType file by tag (OpenType specification, "Font File").</summary>
internal sealed class FontDirectory
{
    private readonly Dictionary<string, FontTable> _tables = new(StringComparer.Ordinal);

    public FontDirectory(ReadOnlyMemory<byte> file)
    {
        var whole = new FontTable(file, "file");
        var version = whole.U32(0);
        if (version == 0x4F54544F)
            throw new FontFault("outlines are CFF; a TrueType font (.ttf) is needed");
        if (version is not (0x00010000 or 0x74727565))
            throw new FontFault("not a TrueType font");
        var count = whole.U16(4);
        for (var i = 0; i < count; i++)
        {
            var record = 12 + 16 * i;
            Span<byte> tag = [whole.U8(record), whole.U8(record + 1), whole.U8(record + 2), whole.U8(record + 3)];
            var name = Encoding.ASCII.GetString(tag);
            _tables[name] = whole.Slice(whole.Offset32(record + 8), whole.Offset32(record + 12), name);
        }
    }

    public FontTable Need(string tag) => Find(tag) ?? throw new FontFault($"no table '{tag}'");

    public FontTable? Find(string tag) => _tables.TryGetValue(tag, out var table) ? table : null;
}
