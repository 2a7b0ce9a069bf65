using System.Buffers.Binary;

namespace Campaigns.Content.Cards;

/// <summary>A picture for a slot of a card: a JPEG or PNG, its sides read from its own header.</summary>
/// <param name="MediaType"><c>image/jpeg</c> or <c>image/png</c>.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Value">As a card's value: a <c>data:</c> address.</param>
public sealed record CardPicture(string MediaType, int Width, int Height, string Value)
{
    /// <summary>Of the file, in bytes: a photograph of any phone once it is in the library.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Of a side, in pixels.</summary>
    private const int LongestSide = 10_000, ShortestSide = 8;

    /// <summary>A decoder takes four bytes for each.</summary>
    private const int MostPixels = 50_000_000;

    private const string Jpeg = "image/jpeg", Png = "image/png", Base64 = ";base64,";

    private static readonly Phrase Mend = new("Chọn ảnh JPEG hoặc PNG, dưới 8 MB.", "Choose a JPEG or PNG under 8 MB.");

    /// <summary>The picture of a file's bytes.</summary>
    public static Result<CardPicture> Of(ReadOnlySpan<byte> file, string where)
    {
        if (file.Length > MostBytes)
            return Problem.Input(new($"Ảnh nặng {file.Length / 1_000_000.0:0.0} MB, quá 8 MB.", $"The picture has {file.Length / 1_000_000.0:0.0} MB, above 8 MB."), where, Mend);
        if ((PngSides(file) ?? JpegSides(file)) is not (var type, var width, var height))
            return Problem.Input(new("Tệp không phải ảnh JPEG hay PNG.", "The file is no JPEG or PNG."), where, Mend);
        if (Math.Min(width, height) < ShortestSide || Math.Max(width, height) > LongestSide || (long)width * height > MostPixels)
            return Problem.Input(new($"Ảnh có cỡ {width}×{height} điểm, không dùng được.", $"The picture is {width}×{height} pixels, which cannot be used."), where,
                new("Chọn ảnh có cạnh dài dưới 10.000 điểm.", "Choose one whose longer side is below 10,000 pixels."));
        return new CardPicture(type, width, height, $"data:{type};base64,{Convert.ToBase64String(file)}");
    }

    /// <summary>The picture of a card's value.</summary>
    public static Result<CardPicture> Read(string value, string where)
    {
        var start = value.IndexOf(Base64, StringComparison.Ordinal);
        if (start is < 0 or > 40 || !value.StartsWith("data:image/", StringComparison.Ordinal) || !Decodes(value.AsSpan(start + Base64.Length), out var file))
            return Problem.Input(new($"Ô “{where}” cần một ảnh.", $"The slot “{where}” needs a picture."), where, Mend);
        return Of(file, where);
    }

    private static bool Decodes(ReadOnlySpan<char> text, out byte[] file)
    {
        file = text.Length <= (MostBytes / 3 * 4) + 8 ? new byte[(text.Length / 4 * 3) + 3] : [];
        var decoded = Convert.TryFromBase64Chars(text, file, out var written);
        Array.Resize(ref file, written);
        return decoded;
    }

    private static (string, int, int)? PngSides(ReadOnlySpan<byte> file) =>
        file.Length > 33 && file.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) && file[12..16].SequenceEqual("IHDR"u8)
            ? (Png, BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..])) : null;

    /// <summary>From the first frame header; what comes before it is skipped by its length (ITU-T T.81, B.1.1.3).</summary>
    private static (string, int, int)? JpegSides(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4 || file[0] != 0xFF || file[1] != 0xD8)
            return null;
        for (var at = 2; at + 9 < file.Length;)
        {
            if (file[at] != 0xFF)
                return null;
            var marker = file[at + 1];
            if (marker is 0xFF)
                at++;
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (Jpeg, BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            else
                at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }
        return null;
    }
}
