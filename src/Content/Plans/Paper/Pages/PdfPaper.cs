using System.Text;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>Reads a plan from a PDF: its own words where it has some, else the letters of its pages' pictures.</summary>
internal static class PdfPaper
{
    /// <summary>Letters of a page that are more than a stamp or a signature's line over a scan.</summary>
    private const int FewLetters = 150;

    /// <summary>Below this share of syllables a PDF's own words are of a font that says other letters than it shows.</summary>
    private const double Readable = 0.5;

    /// <summary>Dots an inch that show a table's lines.</summary>
    private const double LineDots = 120;

    public static async Task<Result<PaperText>> Read(byte[] bytes, string where, PageTools tools, IProgress<PagesRead>? progress, CancellationToken cancel)
    {
        if (bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) < 0)
            return PageProblems.Broken(where);
        var folder = Directory.CreateTempSubdirectory("campaigns-plan-").FullName;
        try
        {
            var file = Path.Combine(folder, "plan.pdf");
            await File.WriteAllBytesAsync(file, bytes, cancel);
            return await InFolder(file, where, tools, progress, cancel);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Result<PaperText>> InFolder(string file, string where, PageTools tools, IProgress<PagesRead>? progress, CancellationToken cancel)
    {
        if (await tools.Words(file, PageProblems.MostPages, cancel) is not { } end)
            return PageProblems.NoPoppler(where);
        if (end.Code == OutsideProgram.TooMuch)
            return PageProblems.TooSlow(where, 1);
        if (end.Code != 0)
            return end.Said.Contains("password", StringComparison.OrdinalIgnoreCase) || end.Code == 3 ? PageProblems.Locked(where) : PageProblems.Broken(where);
        var pages = PdfWords.Of(Encoding.UTF8.GetString(end.Output));
        if (pages.Count is 0 or > PageProblems.MostPages)
            return pages.Count == 0 ? PageProblems.Broken(where) : PageProblems.TooManyPages(where);
        for (var i = 0; i < pages.Count; i++)
        {
            progress?.Report(new(i + 1, pages.Count));
            var page = await Page(file, pages[i], where, tools, cancel);
            if (!page.Ok)
                return page.Problems.ToArray();
            pages[i] = page.Value;
        }
        return PagedPaper.Of(pages);
    }

    private static async Task<Result<PlacedPage>> Page(string file, PlacedPage page, string where, PageTools tools, CancellationToken cancel)
    {
        if (page.Width < 1 || page.Height < 1)
            return page with { Words = [] };
        var (letters, own) = (page.Words.Sum(word => word.Text.Count(char.IsLetter)), Syllables.Share(page.Words.Select(word => word.Text)) >= Readable);
        if (letters >= FewLetters && own)
            return await Drawn(file, page, LineDots, tools, cancel) is { Value: { } drawn } ? page.Seen(drawn, RuledTable.Of(drawn)) : page;
        var picture = await Drawn(file, page, PageTools.Dots, tools, cancel);
        if (picture is null)
            return PageProblems.NoPoppler(where);
        if (picture.Value is not { } grey)
            return page;
        var read = await ReadLetters.Of(tools, grey, page.Number, where, cancel);
        if (!read.Ok)
            return letters >= FewLetters / 3 && own ? page : read;
        return own && read.Value.Words.Sum(word => word.Text.Count(char.IsLetter)) <= letters ? page.Seen(grey, RuledTable.Of(grey)) : read;
    }

    /// <summary>Null where the program is not there; nothing in it where the page cannot be drawn.</summary>
    private static async Task<Drawing?> Drawn(string file, PlacedPage page, double dots, PageTools tools, CancellationToken cancel)
    {
        var fits = Math.Min(dots, PageTools.MostSide * 72 / Math.Max(page.Width, page.Height));
        return await tools.Picture(file, page.Number, fits, cancel) is not { } end ? null : new(end.Code == 0 ? GreyPage.Of(end.Output) : null);
    }

    private sealed record Drawing(GreyPage? Value);
}
