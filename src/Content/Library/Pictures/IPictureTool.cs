namespace Campaigns.Content.Library.Pictures;

/// <summary>
/// Unpacks a picture, turns it upright, makes it smaller and writes a JPEG in sRGB that carries nothing but what is seen. Whoever asks
/// has made sure of the number of pixels. One picture at a time: one of 60 megapixels takes as much memory as the rest of the program.
/// </summary>
internal interface IPictureTool : IDisposable
{
    /// <summary>The longer side of what is kept, in pixels: more is seen on no page and slow on every phone.</summary>
    const int LongestSide = 2048;

    /// <summary>Of a JPEG, tried until it is light enough for every channel: leaves and crowds are heavy.</summary>
    static readonly int[] Qualities = [84, 72, 60];

    /// <summary>What is to be installed where a picture cannot be taken without the program.</summary>
    static readonly Phrase Install = new(
        "Lưu ảnh dạng JPEG rồi chọn lại; hoặc cài gói libvips-tools (apt-get install libvips-tools) trên máy chủ.",
        "Save the picture as a JPEG and choose it again, or install libvips-tools (apt-get install libvips-tools) on the server.");

    /// <summary>The picture as a JPEG of at most <paramref name="side"/>; no value and no problem where there is nothing to do it with.</summary>
    /// <param name="bytes">A JPEG, PNG or WebP.</param>
    /// <param name="side">The longer side of what is made, in pixels.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<(byte[]? Bytes, Problem? Problem)> Shrink(byte[] bytes, int side, CancellationToken cancel);

    /// <summary>Whether it is there and starts.</summary>
    Task<bool> IsThere(CancellationToken cancel);

    /// <param name="why">What the decoder says.</param>
    static Problem Unreadable(string why) => Problem.Input(new("Tệp ảnh hỏng, không mở được.", $"The picture cannot be opened ({why})."), null,
        new("Chụp hoặc xuất lại ảnh rồi chọn lại.", "Take or export it again, then choose it again."));
}
