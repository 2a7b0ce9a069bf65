using Campaigns.Content.Units;

namespace Campaigns.Content.Reports;

/// <summary>What the names in a superior's form stand for: <c>so-tin</c>, <c>so-tin:ky-truoc</c>, <c>so-tin:tang-giam</c>, and a few words.</summary>
public sealed class FormValues(Report report, Unit unit, ReportFigures figures)
{
    /// <summary>Stands where nothing was counted: a person fills it.</summary>
    public const string Uncounted = "……";

    private static readonly string[] s_words = ["don-vi", "dia-ban", "ky-bao-cao", "tu-ngay", "den-ngay", "nam"], s_endings = ["ky-truoc", "tang-giam"];

    /// <summary>Whether a form may name it. A figure that was sent in may come later, so that any of its kind may.</summary>
    public static bool Knows(string name)
    {
        var parts = name.Split(':', 2);
        return parts.Length == 1 ? s_words.Contains(name, StringComparer.Ordinal) || FigureCatalog.Find(name) is not null : FigureCatalog.Find(parts[0]) is not null && s_endings.Contains(parts[1], StringComparer.Ordinal);
    }

    /// <summary>The name that was probably meant.</summary>
    public static string? Nearest(string name) => NearestWord.To(Slug.Of(name), FigureCatalog.All.Select(figure => figure.Name).Concat(s_words));

    /// <summary>As text, and as a number where it is one.</summary>
    public (string Text, double? Number) Of(string name)
    {
        var parts = name.Split(':', 2);
        switch (name)
        {
            case "don-vi":
                return (unit.Name, null);
            case "dia-ban":
                return (unit.Place, null);
            case "ky-bao-cao":
                return (ReportSay.Period(report.Period, report.Form), null);
            case "tu-ngay":
                return (ReportSay.Day(report.Period.From), null);
            case "den-ngay":
                return (ReportSay.Day(report.Period.To), null);
            case "nam":
                return (report.Period.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), report.Period.Year);
        }
        var value = parts.Length == 1 ? figures.Now[name] : parts[1] == "ky-truoc" ? figures.Comparable ? figures.Before[parts[0]] : null : figures.Delta(parts[0]);
        return value is { } number ? (ReportSay.Number(number), number) : (Uncounted, null);
    }
}
