using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Collecting;

/// <summary>Numbers as they are written here: dots or single spaces between thousands, a comma before what is less than one.</summary>
public static partial class FigureNumber
{
    /// <summary>The largest that is taken.</summary>
    public const double Most = 1e12;

    private const int Places = 4;

    private static readonly NumberFormatInfo s_format = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NumberGroupSizes = [3] };

    /// <summary>At least 0; null where it is no such number.</summary>
    public static double? Parse(string text)
    {
        var typed = text.Trim().Replace('\u00A0', ' ').Replace('\u202F', ' ');
        return Whole().IsMatch(typed) && double.TryParse(typed.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= Most ? value : null;
    }

    public static string Format(double value) => value.ToString($"#,##0.{new string('#', Places)}", s_format);

    [GeneratedRegex(@"^(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[0-9]{1,13})(?:,[0-9]{1,4})?$", RegexOptions.NonBacktracking)]
    private static partial Regex Whole();
}
