using System.Globalization;
using System.Text;

namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>Reads the letters of a page's picture with tesseract.</summary>
internal static class ReadLetters
{
    /// <summary>A page that is read as poorly as this may lie on its side or its head.</summary>
    private const int Poor = 60, FewWords = 8;

    private const int MostOfPage = 6000;

    /// <summary>The page with its words; the problem where the programs cannot.</summary>
    public static async Task<Result<PlacedPage>> Of(PageTools tools, GreyPage picture, int number, string where, CancellationToken cancel)
    {
        picture = EvenLight.Of(picture);
        var read = await Read(tools, picture, number, where, cancel);
        var degrees = read.Ok && Doubtful(read.Value) ? await Lie(tools, picture, cancel) : 0;
        if (degrees is not (90 or 180 or 270))
            return read;
        var upright = picture.Turn(degrees);
        var turned = await Read(tools, upright, number, where, cancel);
        return turned.Ok && Worth(turned.Value) > Worth(read.Value!) ? turned.Value with { Turned = degrees } : read.Value!;
    }

    /// <summary>The words of tesseract's table that it is not wholly unsure of.</summary>
    public static List<PlacedWord> Words(byte[] table)
    {
        var words = new List<PlacedWord>();
        var (number, before) = (0, ("", "", ""));
        foreach (var line in Encoding.UTF8.GetString(table).AsSpan().EnumerateLines())
        {
            // level page block par line word left top width height conf text
            var cells = line.ToString().Split('\t');
            if (cells.Length < 12 || cells[0] != "5" || words.Count >= MostOfPage)
                continue;
            if ((cells[2], cells[3], cells[4]) is var place && place != before)
                (number, before) = (number + 1, place);
            var (text, sure) = (cells[11].Trim().Replace('\u2044', '/'), (int)Number(cells[10]));
            var (left, top) = (Number(cells[6]), Number(cells[7]));
            // Rules and dirt are read as dashes and bars.
            if (text.Length > 0 && !(text.All(letter => letter is '|' or '_' or '—' or '~' or '¦' or '[' or ']') || (sure < 40 && !text.Any(char.IsLetterOrDigit))))
                words.Add(new(text, left, top, left + Number(cells[8]), top + Number(cells[9]), Math.Clamp(sure, 0, 99)) { Line = number });
        }
        ScanCase.Mend(words);
        return words;
    }

    private static async Task<Result<PlacedPage>> Read(PageTools tools, GreyPage picture, int number, string where, CancellationToken cancel)
    {
        // Letters between the lines of a table are read poorly: the cells are read apart, stacked as one column.
        var tables = RuledTable.Of(picture);
        var stack = CellStack.Of(picture, tables);
        var text = await Read(tools, stack?.Beside ?? picture, PageTools.Page, number, where, cancel);
        if (!text.Ok || stack is null)
            return text.Ok ? Page(text.Value) : text.Problems.ToArray();
        var cells = await Read(tools, stack.Cells, PageTools.Column, number, where, cancel);
        return cells.Ok ? Page([.. text.Value, .. cells.Value.Select(stack.Back).OfType<PlacedWord>()]) : cells.Problems.ToArray();

        PlacedPage Page(List<PlacedWord> words) => new PlacedPage(number, picture.Width, picture.Height, words) { Scanned = true }.Seen(picture, tables);
    }

    private static async Task<Result<List<PlacedWord>>> Read(PageTools tools, GreyPage picture, int layout, int number, string where, CancellationToken cancel)
    {
        var by = LetterHeight.Spare(picture);
        if (await tools.Letters(picture.Smaller(by).Bmp(), layout, cancel) is not { } end)
            return PageProblems.NoTesseract(where);
        if (end.Code == OutsideProgram.TooMuch)
            return PageProblems.TooSlow(where, number);
        if (end.Code != 0)
            return end.Said.Contains("load", StringComparison.OrdinalIgnoreCase) && end.Said.Contains("vie", StringComparison.Ordinal) ? PageProblems.NoVietnamese(where) : PageProblems.Broken(where);
        var words = Words(end.Output).ConvertAll(word => word with { Left = word.Left * by, Top = word.Top * by, Right = word.Right * by, Bottom = word.Bottom * by });
        QuarterStrokes.Mend(words, picture);
        return words;
    }

    private static bool Doubtful(PlacedPage page) => page.Words.Count < FewWords || page.Words.Average(word => word.Sure) < Poor;

    private static double Worth(PlacedPage page) => page.Words.Where(word => word.Sure > Poor).Sum(word => word.Text.Length);

    /// <summary>By how much the page is to be turned clockwise; 0 where that cannot be told.</summary>
    private static async Task<int> Lie(PageTools tools, GreyPage picture, CancellationToken cancel)
    {
        if (await tools.Lie(picture.Bmp(), cancel) is not { Code: 0 } end)
            return 0;
        foreach (var line in Encoding.UTF8.GetString(end.Output).Split('\n'))
            if (line.StartsWith("Rotate:", StringComparison.Ordinal) && int.TryParse(line["Rotate:".Length..], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var degrees))
                return degrees;
        return 0;
    }

    private static double Number(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
