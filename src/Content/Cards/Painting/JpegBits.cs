using System.Numerics;

namespace Campaigns.Content.Cards.Painting;

/// <summary>Bits of the scan of a JPEG, the highest first; a byte of ones is followed by an empty one (ITU-T T.81, F.1.2.3).</summary>
internal sealed class JpegBits(MemoryStream file)
{
    private uint _held;
    private int _count;

    public void Put((ushort Code, byte Length) code) => Put(code.Code, code.Length);

    /// <summary>A value after so many zeros: the code for both, then the value's own bits.</summary>
    public void Put((ushort Code, byte Length)[] codes, int zeros, int value)
    {
        var size = 32 - BitOperations.LeadingZeroCount((uint)Math.Abs(value));
        Put(codes[(zeros << 4) | size]);
        if (size > 0)
            Put((uint)(value < 0 ? value - 1 : value) & ((1u << size) - 1), size);
    }

    /// <summary>Fills the last byte with ones.</summary>
    public void End() => Put(0x7F, 7);

    private void Put(uint bits, int count)
    {
        _held = (_held << count) | bits;
        for (_count += count; _count >= 8; _count -= 8)
        {
            var whole = (byte)(_held >> (_count - 8));
            file.WriteByte(whole);
            if (whole == 0xFF)
                file.WriteByte(0);
        }
    }
}
