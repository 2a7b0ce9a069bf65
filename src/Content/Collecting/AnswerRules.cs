using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Records;

namespace Campaigns.Content.Collecting;

/// <summary>What an answer must be to be taken.</summary>
public static class AnswerRules
{
    /// <summary>Characters of a name, of a note, and of the text of a piece of news.</summary>
    public const int LongestName = 100, LongestNote = 2_000, LongestNews = 20_000;

    /// <summary>Pieces of news, and photographs, of one answer; photographs that one part takes in ever.</summary>
    public const int MostNews = 3, MostPhotos = 10, MostFiles = 60;

    /// <summary>What photographs show, as it is kept: one line, cut where it is too long.</summary>
    public static string Caption(string typed) => CaptionSource.OneLine(typed) is { Length: > LongestName } line ? line[..LongestName] : CaptionSource.OneLine(typed);

    /// <summary>The answer as it is kept, or everything that is wrong with it.</summary>
    /// <param name="round">What was asked.</param>
    /// <param name="typed">What came.</param>
    /// <param name="photos">How many photographs come with it.</param>
    /// <param name="where">Where a figure stands, for the problem; null: as its name says.</param>
    public static Result<CollectingAnswer> Check(CollectingRound round, TypedAnswer typed, int photos = 0, Func<AskedFigure, string>? where = null)
    {
        var (values, problems) = (new Dictionary<string, double>(StringComparer.Ordinal), new List<Problem>());
        foreach (var figure in round.Figures)
        {
            if (typed.Values.GetValueOrDefault(figure.Key)?.Trim() is not { Length: > 0 } text)
                continue;
            if (Number(figure, text) is { } value)
            {
                if (WholeMeasure.Wrong(figure.Name, value, figure.Measure, where?.Invoke(figure) ?? figure.Key) is { } broken)
                    problems.Add(broken);
                values[figure.Key] = value;
            }
            else
                problems.Add(Problem.Input(new($"{figure.Name}: “{(text.Length > 40 ? text[..40] + "…" : text)}” không phải là số.", $"{figure.Name}: not a number."), where?.Invoke(figure) ?? figure.Key,
                    new("Ghi số từ 0 trở lên, ví dụ 12 hoặc 1.250 hoặc 3,5; không ghi chữ, không có thì ghi 0.", "Write a number of at least 0, such as 12, 1.250 or 3,5.")));
        }
        var news = (round.News ? typed.News : []).Select(one => new NewsText(CaptionSource.OneLine(one.Title), CleanText.Of(one.Text).Trim())).Where(one => one.Title.Length + one.Text.Length > 0).ToArray();
        var answer = new CollectingAnswer { Values = values, Sender = CaptionSource.OneLine(typed.Sender), Note = CleanText.Of(typed.Note).Trim(), News = news, Way = typed.Way };
        problems.AddRange(Problems(answer));
        if (problems.Count == 0 && values.Count == 0 && news.Length == 0 && photos == 0 && answer.Note.Length == 0)
            problems.Add(Problem.Input(new("Chưa điền gì.", "Nothing is filled in."), null, new("Điền ít nhất một số liệu; không có hoạt động thì ghi 0.", "Fill in at least one figure; write 0 where there was nothing.")));
        return problems.Count > 0 ? problems.ToArray() : answer;
    }

    /// <summary>A share may be written with its sign: "85,5%".</summary>
    private static double? Number(AskedFigure figure, string text) => FigureNumber.Parse(
        (text[^1] == '%' && ShareMeasure.InHundredths(figure.Name, figure.Measure)) || (text[^1] == '‰' && figure.Measure.Contains('‰', StringComparison.Ordinal)) ? text[..^1] : text);

    private static IEnumerable<Problem> Problems(CollectingAnswer answer)
    {
        if (answer.Sender.Length is 0 or > LongestName)
            yield return Problem.Input(new($"Chưa ghi tên người gửi, hoặc tên dài quá {LongestName} ký tự.", "The sender's name is missing or too long."), "nguoi-gui", new("Ghi họ tên người gửi.", "Write who sends it."));
        if (answer.Note.Length > LongestNote)
            yield return Problem.Input(new($"Ghi chú dài quá {LongestNote} ký tự.", $"The note has more than {LongestNote} characters."), "ghi-chu", new("Rút ngắn lại.", "Shorten it."));
        if (answer.News.Count > MostNews)
            yield return Problem.Input(new($"Mỗi lần gửi tối đa {MostNews} tin.", $"At most {MostNews} pieces of news."), "tin");
        foreach (var one in answer.News)
        {
            if (one.Title.Length is 0 or > ItemRules.LongestTitle)
                yield return Problem.Input(new($"Tin gửi kèm chưa có tiêu đề, hoặc tiêu đề dài quá {ItemRules.LongestTitle} ký tự.", "A piece of news has no title, or too long a one."), "tin", new("Ghi tiêu đề cho tin.", "Write its title."));
            if (one.Text.Length is 0 or > LongestNews)
                yield return Problem.Input(new($"Tin “{one.Title}” chưa có nội dung, hoặc dài quá {LongestNews} ký tự.", $"“{one.Title}” has no text, or too long a one."), "tin", new("Viết nội dung tin, hoặc xóa tiêu đề.", "Write its text, or delete the title."));
        }
    }
}
