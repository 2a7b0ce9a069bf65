using System.Buffers.Binary;

namespace Campaigns.Content.Cards.Fonts;

/// <summary>A stretch of a font file, big-endian; a read outside it is a <see cref="FontFault"/>, never another table's bytes.</summary>
internal readonly struct FontTable(ReadOnlyMemory<byte> bytes, string name)
{
    public int Length => bytes.Length;

    public ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Bytes(at, 2));

    public short I16(int at) => BinaryPrimitives.ReadInt16BigEndian(Bytes(at, 2));

    public uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(Bytes(at, 4));

    public byte U8(int at) => Bytes(at, 1)[0];

    /// <summary>An offset that is stored in 32 bits but must land inside a file we read whole.</summary>
    public int Offset32(int at)
    {
        var value = U32(at);
        return value <= int.MaxValue ? (int)value : throw Fault(at);
    }

    /// <summary>The same table seen from <paramref name="at"/> on.</summary>
    public FontTable From(int at) => at >= 0 && at <= bytes.Length ? new(bytes[at..], name) : throw Fault(at);

    public FontTable Slice(int at, int length, string part) =>
        at >= 0 && length >= 0 && at <= bytes.Length - length ? new(bytes.Slice(at, length), part) : throw Fault(at);

    private ReadOnlySpan<byte> Bytes(int at, int count) =>
        at >= 0 && at <= bytes.Length - count ? bytes.Span.Slice(at, count) : throw Fault(at);

    private FontFault Fault(int at) => new($"{name}: byte {at} of {bytes.Length}");
}
