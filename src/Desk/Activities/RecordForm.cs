using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Records;
using Campaigns.Desk.Assisted;

namespace Campaigns.Desk.Activities;

/// <summary>What people type into the forms of records.</summary>
internal sealed class RecordForm(IFormCollection form)
{
    /// <summary>The earliest and latest year that is asked about.</summary>
    private const int FirstYear = 2000, LastYear = 2100;

    /// <summary>Values of one field that are looked at.</summary>
    private const int Most = 1_000;

    private readonly List<Problem> _problems = [];

    /// <summary>What was sent; nothing where it could not be taken, with why.</summary>
    public static async Task<(RecordForm Form, Problem? Wrong)> Read(HttpContext context)
    {
        var wrong = AssistedForms.Wrong(context.Items);
        return (new RecordForm(wrong is null ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty), wrong);
    }

    /// <summary>A year as an address or a form has it; null where it has none that can be asked about.</summary>
    public static int? Year(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear ? year : null;

    /// <summary>What could not be read so far.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    public string Text(string name) => form[name].ToString();

    /// <summary>Of a field that is sent several times; empty ones are left out.</summary>
    public IReadOnlyList<string> All(string name) => [.. form[name].Where(one => one is { Length: > 0 }).OfType<string>().Take(Most)];

    /// <summary>Null where nothing is typed.</summary>
    public string? Maybe(string name) => Text(name) is { Length: > 0 } text ? text : null;

    /// <summary>The enum's member of that name.</summary>
    public T Choice<T>(string name, T otherwise) where T : struct, Enum => Enum.TryParse<T>(Text(name), out var one) && Enum.IsDefined(one) ? one : otherwise;

    /// <summary>A day as a field for days sends it; today's where there is none, which is told.</summary>
    public DateOnly Day(string name, DateOnly otherwise)
    {
        if (DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        _problems.Add(Problem.Input(new("Chưa chọn ngày.", "No day is chosen."), name));
        return otherwise;
    }

    /// <summary>The same where a day may be left out.</summary>
    public DateOnly? MaybeDay(string name) => Text(name).Length > 0 ? Day(name, default) : null;

    /// <summary>A time as a field for times sends it; null where it is left out.</summary>
    public TimeOnly? MaybeTime(string name)
    {
        if (Text(name).Length == 0)
            return null;
        if (TimeOnly.TryParseExact(Text(name), ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return new TimeOnly(time.Hour, time.Minute);
        _problems.Add(Problem.Input(new("Giờ này không đọc được.", "This is no time."), name, new("Ghi như 08:00.", "Write it as 08:00.")));
        return null;
    }

    /// <summary>The revision from which the form began, or the newer one over which a person decided to save; what is kept where the form does not say.</summary>
    public int Revision(int kept) => Count("de") ?? Count(RecordClash.Field) ?? kept;

    /// <summary>A whole number, with or without the dots of its thousands; null where nothing is typed.</summary>
    public long? Whole(string name)
    {
        var typed = Text(name).Trim();
        if (typed.Length == 0)
            return null;
        if (FigureNumber.Whole(typed) is { } number)
            return number;
        _problems.Add(Problem.Input(new($"“{Short(typed)}” không phải là số nguyên.", "This is no whole number."), name, FigureNumber.WholeWay));
        return null;
    }

    /// <summary>The same where no more than an Int32 is meant; the rules say the rest.</summary>
    public int? Count(string name) => Whole(name) is { } number ? (int)Math.Min(number, int.MaxValue) : null;

    /// <summary>A number that may have a decimal comma.</summary>
    public double? Number(string name)
    {
        var typed = Text(name).Trim();
        if (typed.Length == 0)
            return null;
        if (FigureNumber.Parse(typed) is { } number)
            return number;
        _problems.Add(Problem.Input(new($"“{Short(typed)}” không phải là số.", "This is no number."), name, FigureNumber.Way));
        return null;
    }

    /// <summary>The page that an address asks for, from 1.</summary>
    public static int Page(IQueryCollection query) => int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 10_000) : 1;

    /// <summary>A day of an address; null where it names none.</summary>
    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Short(string typed) => typed.Length > 30 ? typed[..30] + "…" : typed;
}
