using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Bulletins;

namespace Campaigns.Desk.Setup;

/// <summary>What the forms of a station's slots say, as typed; what cannot be read is a problem by its field.</summary>
internal static class SlotForms
{
    public static Result<Slot> Slot(IFormCollection form, string station)
    {
        var problems = new List<Problem>();
        var (start, minutes) = (Time(form["gio"], "gio", problems), Number(form["phut"], "phut", problems));
        return problems.Count > 0 ? problems.ToArray() : new Slot(form["khung"].ToString(), station, DayBoxes.Read(form, "ngay"), start ?? default, minutes);
    }

    public static Result<StationRules> Rules(IFormCollection form)
    {
        var problems = new List<Problem>();
        var rules = new StationRules
        {
            QuietFrom = Optional(form["yen-tu"], "yen-tu", problems), QuietTo = Optional(form["yen-den"], "yen-den", problems), WeekendSpecial = form["cuoi-tuan"] == "dac-biet",
            Sessions = form["buoi"].ToString().Trim().Length == 0 ? 0 : Number(form["buoi"], "buoi", problems), Minutes = Number(form["phut-nhieu-nhat"], "phut-nhieu-nhat", problems),
        };
        return problems.Count > 0 ? problems.ToArray() : rules;
    }

    public static Result<Surge> Surge(IFormCollection form, string station)
    {
        var problems = new List<Problem>();
        var (first, last) = (Day(form["tu"], "tu", problems), Day(form["den"], "den", problems));
        var starts = form["gio-them"].ToString().Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var times = starts.Take(Content.Bulletins.Surge.MostStarts + 1).Select(text => Time(text, "gio-them", problems)).OfType<TimeOnly>().Distinct().Order().ToArray();
        var minutes = Number(form["phut-them"], "phut-them", problems);
        return problems.Count > 0 ? problems.DistinctBy(problem => problem.Where).ToArray()
            : new Surge("", station, form["dot"].ToString(), first, last, DayBoxes.Read(form, "ngay-them"), times, minutes);
    }

    private static TimeOnly? Optional(string? text, string field, List<Problem> problems) => text?.Trim().Length > 0 ? Time(text, field, problems) : null;

    /// <summary>As fields for a time give it, and as people type it: 5:30, 17:00, 17h30.</summary>
    private static TimeOnly? Time(string? text, string field, List<Problem> problems)
    {
        if (TimeOnly.TryParseExact(text?.Trim().Replace('h', ':').Replace('.', ':'), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return new TimeOnly(time.Hour, time.Minute);
        problems.Add(Problem.Input(new("Giờ viết theo dạng 17:00.", "A time is like 17:00."), field));
        return null;
    }

    private static int Number(string? text, string field, List<Problem> problems)
    {
        if (int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 10_000)
            return number;
        problems.Add(Problem.Input(new("Ở đây cần một số.", "A number is needed here."), field));
        return 0;
    }

    private static DateOnly Day(string? text, string field, List<Problem> problems)
    {
        if (DateOnly.TryParseExact(text?.Trim(), ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        problems.Add(Problem.Input(new("Ngày viết theo dạng 31/12/2026.", "A day is like 31/12/2026."), field));
        return default;
    }
}
