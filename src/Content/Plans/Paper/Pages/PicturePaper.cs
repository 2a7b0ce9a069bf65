namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>Reads a plan from the photograph or scan of a page.</summary>
internal static class PicturePaper
{
    /// <summary>What a page is taken for that nobody measured.</summary>
    private static readonly (int Width, int Height) A4 = (1000, 1414);

    public static async Task<Result<PaperText>> Read(PlanSource source, string where, PageTools tools, IProgress<PagesRead>? progress, CancellationToken cancel)
    {
        if (PixelCount.Of(source.Bytes) is not { } pixels)
            return PageProblems.Broken(where);
        if (pixels is 0 or > GreyPage.MostPixels)
            return PageProblems.TooManyPixels(where);
        progress?.Report(new(1, 1));
        if (await tools.Grey(source.Bytes, cancel) is not { } unpacked)
            return await Straight(source, where, tools, cancel);
        if (unpacked.Code != 0 || GreyPage.Of(unpacked.Output) is not { } grey)
            return PageProblems.Broken(where);
        var read = await ReadLetters.Of(tools, grey, 1, where, cancel);
        return read.Ok ? PagedPaper.Of([read.Value]) : read.Problems.ToArray();
    }

    /// <summary>Without vips tesseract unpacks the picture itself: tables are then told by their words alone.</summary>
    private static async Task<Result<PaperText>> Straight(PlanSource source, string where, PageTools tools, CancellationToken cancel)
    {
        if (await tools.Letters(source.Bytes, PageTools.Page, cancel) is not { } end)
            return PageProblems.NoTesseract(where);
        if (end.Code != 0)
            return end.Code == OutsideProgram.TooMuch ? PageProblems.TooSlow(where, 1) : end.Said.Contains("vie", StringComparison.Ordinal) ? PageProblems.NoVietnamese(where) : PageProblems.Broken(where);
        var words = ReadLetters.Words(end.Output);
        var page = new PlacedPage(1, words.Select(word => word.Right).DefaultIfEmpty(1).Max(), words.Select(word => word.Bottom).DefaultIfEmpty(1).Max(), words) { Scanned = true };
        var paper = PagedPaper.Of([page]);
        return source.MediaType == "image/tiff" ? paper : paper with { Pages = [new PaperPage(1, source.MediaType, source.Bytes, A4.Width, A4.Height)], Places = paper.Places.ToDictionary(one => one.Key, one => one.Value with { Left = 0, Top = 0, Right = 0, Bottom = 0 }) };
    }
}
