namespace Campaigns.Content.Records;

/// <summary>What an activity must be to be kept; what can be put right without asking is put right.</summary>
public static class ActivityRules
{
    /// <summary>Of things and of people; photographs of one activity; characters of a measure and of the words of a photograph.</summary>
    public const int MostNumber = 10_000_000, MostPictures = 10, LongestMeasure = 40, LongestAlt = 300;

    /// <summary>Characters of a title, of other lines, of what came of it.</summary>
    public const int LongestTitle = RecordText.LongestTitle, LongestLine = RecordText.LongestLine, LongestText = RecordText.LongestText;

    internal const string TimeFormat = "HH:mm";

    /// <summary>The activity as it is stored, or everything that is wrong with it, each by the field it stands in.</summary>
    public static Result<Activity> Check(Activity activity)
    {
        var clean = activity with
        {
            Title = RecordText.Line(activity.Title), Place = RecordText.Line(activity.Place), Person = RecordText.Line(activity.Person), Measure = RecordText.Line(activity.Measure),
            Outcome = RecordText.Text(activity.Outcome), Link = RecordText.Maybe(activity.Link), Sender = RecordText.Line(activity.Sender),
        };
        Problem[] problems =
        [
            .. RecordText.Needed(clean.Title, LongestTitle, "ten", new("Chưa ghi tên việc.", "The activity has no name.")), .. RecordText.Long(clean.Place, LongestLine, "noi"),
            .. RecordText.Long(clean.Person, LongestLine, "nguoi"), .. RecordText.Long(clean.Measure, LongestMeasure, "don-vi-tinh"), .. RecordText.Long(clean.Sender, LongestLine, "nguoi-gui"),
            .. RecordText.Days(clean.First, clean.Last, "den-ngay"), .. Hours(clean.Start, clean.End), .. RecordText.Number(clean.Planned, MostNumber, "so-luong"), .. After(clean.Count, clean.Attended, clean.Outcome, clean.Link),
        ];
        return !Enum.IsDefined(clean.Kind) || !Enum.IsDefined(clean.State) ? Problem.Input(new("Chưa chọn loại việc.", "No kind is chosen."), "loai") : problems.Length > 0 ? problems : clean;
    }

    /// <summary>What came of it as it is stored, or what is wrong with it.</summary>
    public static Result<ActivityClose> Check(ActivityClose close)
    {
        var clean = close with
        {
            Outcome = RecordText.Text(close.Outcome), Link = RecordText.Maybe(close.Link), Pictures = [.. close.Pictures.Select(one => (one.Picture, RecordText.Line(one.Alt)))],
        };
        Problem[] problems = [.. After(clean.Count, clean.Attended, clean.Outcome, clean.Link), .. clean.Pictures.SelectMany(one => RecordText.Long(one.Alt, LongestAlt, "loi-anh"))];
        return problems.Length > 0 ? problems : clean;
    }

    private static IEnumerable<Problem> Hours(TimeOnly? start, TimeOnly? end)
    {
        if (end is not null && start is null)
            yield return Problem.Input(new("Có giờ kết thúc mà chưa có giờ bắt đầu.", "It ends and does not begin."), "tu-gio", new("Ghi giờ bắt đầu, hoặc bỏ trống cả hai: việc cả ngày.", "Say when it begins, or leave both empty."));
        else if (end <= start)
            yield return Problem.Input(new("Giờ kết thúc không sau giờ bắt đầu.", "It ends before it begins."), "den-gio", new("Sửa lại giờ; việc nhiều ngày thì ghi giờ của mỗi ngày.", "Correct the hours; they are those of each day."));
    }

    private static IEnumerable<Problem> After(int? count, int? attended, string outcome, string? link) =>
    [
        .. RecordText.Number(count, MostNumber, "da-lam"), .. RecordText.Number(attended, MostNumber, "nguoi-du"), .. RecordText.Long(outcome, LongestText, "ket-qua"), .. RecordText.Link(link, "lien-ket"),
    ];
}
