namespace Campaigns.Content.Cards.Painting;

/// <summary>Pixels as a file of a size that every channel takes.</summary>
internal static class CardFile
{
    /// <summary>A cover of Zalo ends at 1 MB.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>Tried before a card is called too large.</summary>
    private const int SmallestLevel = 9;

    /// <summary>Of JPEG: the first leaves no trace beside letters, the last shows some.</summary>
    private static readonly int[] Qualities = [90, 82, 72, 60, 45];

    /// <summary>A photograph is a quarter as heavy as a JPEG, and the eye sees no difference; flat colours are lighter, and exact, as a PNG.</summary>
    public static (byte[] Bytes, string MediaType) Of(Pixels pixels, bool photograph)
    {
        var png = photograph ? [] : Png(pixels);
        return png.Length is > 0 and <= MostBytes ? (png, "image/png") : (Jpeg(pixels), "image/jpeg");
    }

    /// <summary>A flat card is far below <see cref="MostBytes"/>; one with a photograph is above it.</summary>
    public static byte[] Png(Pixels pixels)
    {
        var file = Painting.Png.Write(pixels);
        return file.Length <= MostBytes ? file : Painting.Png.Write(pixels, SmallestLevel);
    }

    /// <summary>At the best quality that stays below <see cref="MostBytes"/>; the least is reached by no card of a post or a screen.</summary>
    public static byte[] Jpeg(Pixels pixels)
    {
        byte[] file = [];
        foreach (var quality in Qualities)
            if ((file = Painting.Jpeg.Write(pixels, quality)).Length <= MostBytes)
                break;
        return file;
    }
}
