using Campaigns.Content.Captions;

namespace Campaigns.Content.Collecting;

/// <summary>What a round must be to be begun.</summary>
public static class CollectingRules
{
    /// <summary>Characters of a title, of what is said to those who are asked, and of the name of a figure and its measure.</summary>
    public const int LongestTitle = 200, LongestWords = 2_000, LongestFigure = 200, LongestMeasure = 40;

    /// <summary>Figures of one round.</summary>
    public const int MostFigures = 40;

    private const int LongestYears = 2;

    /// <summary>Lines of “name; measure”.</summary>
    public static IReadOnlyList<AskedFigure> Own(string lines) => [.. lines.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split(';', 2)).Select(parts => (Name: CaptionSource.OneLine(parts[0]), Measure: parts.Length > 1 ? CaptionSource.OneLine(parts[1]) : ""))
        .Where(one => one.Name.Length > 0).Take(MostFigures + 1).Select((one, at) => new AskedFigure($"rieng-{at + 1}", one.Name, one.Measure))];

    /// <summary>The round as it is kept, or everything that is wrong with it.</summary>
    public static Result<CollectingRound> Check(CollectingRound round, int asked, DateOnly today)
    {
        var clean = round with { Title = CaptionSource.OneLine(round.Title), Words = CleanText.Of(round.Words).Trim() };
        var problems = Problems(clean, asked, today).ToArray();
        return problems.Length > 0 ? problems : clean;
    }

    private static IEnumerable<Problem> Problems(CollectingRound round, int asked, DateOnly today)
    {
        if (round.Title.Length is 0 or > LongestTitle)
            yield return Problem.Input(new($"Chưa có tên đợt thu, hoặc tên dài quá {LongestTitle} ký tự.", "The title is missing or too long."), "ten", new("Ví dụ: Số liệu tuyên truyền 6 tháng đầu năm 2026.", "Write what is collected."));
        if (round.Last < round.First || round.Last > round.First.AddYears(LongestYears))
            yield return Problem.Input(new("Kỳ số liệu không đúng: ngày cuối trước ngày đầu, hoặc kỳ dài quá hai năm.", "The span of days is wrong."), "tu-ngay", new("Chọn lại ngày đầu và ngày cuối của kỳ.", "Choose the first and last day again."));
        if (round.Due < today || round.Due > today.AddYears(1))
            yield return Problem.Input(new("Hạn gửi đã qua, hoặc còn xa quá một năm.", "The last day is over, or more than a year ahead."), "han", new("Chọn ngày từ hôm nay trở đi.", "Choose a day from today on."));
        if (round.Words.Length > LongestWords)
            yield return Problem.Input(new($"Lời nhắn dài quá {LongestWords} ký tự.", $"The words have more than {LongestWords} characters."), "loi-nhan", new("Rút ngắn lại.", "Shorten them."));
        if (round.Figures.Count is 0 or > MostFigures && !(round.Figures.Count == 0 && (round.News || round.Photos)))
            yield return Problem.Input(new($"Chưa chọn số liệu nào, hoặc quá {MostFigures} số liệu.", $"No figure is chosen, or more than {MostFigures}."), "so-lieu", new("Chọn trong danh sách, hoặc ghi mỗi dòng một số liệu.", "Choose some, or write one a line."));
        if (round.Figures.Any(figure => figure.Name.Length > LongestFigure || figure.Measure.Length > LongestMeasure))
            yield return Problem.Input(new($"Tên số liệu dài quá {LongestFigure} hoặc đơn vị tính dài quá {LongestMeasure} ký tự.", "A figure's name or measure is too long."), "so-lieu", new("Rút ngắn lại.", "Shorten it."));
        if (round.Figures.GroupBy(figure => figure.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            yield return Problem.Input(new($"Số liệu “{twice.Key}” có hai lần.", $"“{twice.Key}” is asked twice."), "so-lieu", new("Bỏ một.", "Leave one out."));
        if (asked == 0)
            yield return Problem.Input(new("Chưa chọn nơi nào phải gửi.", "Nobody is asked."), "noi-gui", new("Đánh dấu các nơi phải gửi số liệu.", "Tick those who owe figures."));
    }
}
