using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Content;

/// <summary>
/// Numbers as they are written here: dots between thousands, a comma before what is less than one. A dot that parts no thousands is
/// refused: whoever types "87.5" means 87,5 and not 875.
/// </summary>
public static partial class FigureNumber
{
    /// <summary>The largest that is taken where a part of one may stand behind it.</summary>
    public const double Most = 1e12;

    private const decimal Highest = 1_000_000_000_000m;

    private const int Places = 4;

    private static readonly NumberFormatInfo s_format = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NumberGroupSizes = [3] };

    /// <summary>How a number is written, for whoever wrote it otherwise.</summary>
    public static readonly Phrase Way = new("Viết phần lẻ sau dấu phẩy, như 87,5; dấu chấm chỉ để tách hàng nghìn, như 1.250.", "Write what is less than one behind a comma, as 87,5; a dot parts thousands alone, as 1.250.");

    /// <summary>The same of a whole number.</summary>
    public static readonly Phrase WholeWay = new("Chỉ viết chữ số; dấu chấm chỉ để tách hàng nghìn, như 1.250.", "Write digits alone; a dot parts thousands alone, as 1.250.");

    /// <summary>At least 0; null where it is no such number.</summary>
    public static double? Parse(string text) => (double?)Exact(text);

    /// <summary>The same to its last place, at most six behind the comma.</summary>
    public static decimal? Exact(string text)
    {
        var typed = Bare(text);
        return Number().IsMatch(typed) && decimal.TryParse(typed.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= Highest ? value : null;
    }

    /// <summary>A whole number of at most 15 digits; null where it is none.</summary>
    public static long? Whole(string text)
    {
        var typed = Bare(text);
        return Digits().IsMatch(typed) ? long.Parse(typed.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    public static string Format(double value) => value.ToString($"#,##0.{new string('#', Places)}", s_format);

    /// <summary>Without the spaces between thousands; "4 50" keeps its own, and is no number.</summary>
    private static string Bare(string text) => text.Trim().Replace('\u00A0', ' ').Replace('\u202F', ' ') is var typed && Spaced().IsMatch(typed) ? typed.Replace(" ", "", StringComparison.Ordinal) : typed;

    [GeneratedRegex("^[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"^(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,13})(?:,[0-9]{1,6})?$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[0-9]{1,3}(?:\.[0-9]{3}){1,4}|[0-9]{1,15})$", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
