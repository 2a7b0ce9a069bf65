using System.Globalization;
using System.Text;
using Campaigns.Content.Templates;
using Campaigns.Content.Units;

namespace Campaigns.Content.Campaigns;

/// <summary>The names in braces that make a draft the unit's own: what they are and what they become.</summary>
internal static class Placeholders
{
    public static readonly IReadOnlyList<string> Names = ["place", "Place", "unit", "Unit", "province", "contact", "day", "weekday", "year"];

    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    /// <summary>What each becomes for a unit and the day itself. Empty where the unit has not said it.</summary>
    public static IReadOnlyDictionary<string, string> Values(Unit unit, DateOnly day, int year) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["place"] = UnitNaming.Area(unit),
        ["Place"] = Capital(UnitNaming.Area(unit)),
        ["unit"] = unit.Name,
        ["Unit"] = Capital(unit.Name),
        ["province"] = unit.Province,
        ["contact"] = unit.Settings.Contact is { Length: > 0 } contact ? contact : $"trụ sở {unit.Name}",
        ["day"] = Written(day),
        ["weekday"] = Weekdays[(int)day.DayOfWeek],
        ["year"] = year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The problems of a text whoever the unit is: names that are none, braces that do not close.</summary>
    public static void Check(string text, string where, List<Problem> problems) => Fill(text, null, where, problems);

    /// <summary>The text with every name replaced; what has no value is a problem.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string>? values, string where, List<Problem> problems)
    {
        if (text.AsSpan().IndexOfAny('{', '}') < 0)
            return text;
        var filled = new StringBuilder(text.Length + 64);
        var at = 0;
        while (text.AsSpan(at).IndexOfAny('{', '}') is >= 0 and var next)
        {
            filled.Append(text, at, next);
            at += next;
            var end = text[at] == '{' ? text.AsSpan(at + 1).IndexOfAny('{', '}') : -1;
            if (end < 0 || text[at + 1 + end] == '{')
            {
                problems.Add(Problem.Input(new("Dấu ngoặc nhọn không thành cặp.", "A brace has no partner."), where,
                    new("Viết chỗ điền như {place}.", "Write a placeholder like {place}.")));
                return text;
            }
            filled.Append(Value(text.Substring(at + 1, end), values, where, problems));
            at += end + 2;
        }
        return filled.Append(text, at, text.Length - at).ToString().Normalize();
    }

    private static string Value(string name, IReadOnlyDictionary<string, string>? values, string where, List<Problem> problems)
    {
        if (!Names.Contains(name))
            problems.Add(Problem.Input(new($"Không có chỗ điền {{{name}}}.", $"There is no placeholder {{{name}}}."), where, TemplateMap.Suggest(name, Names)));
        else if (values is not null && values[name].Length == 0)
            problems.Add(Problem.Input(new($"Đơn vị chưa có thông tin để điền vào {{{name}}}.", $"The unit has nothing to fill {{{name}}} with."), where,
                new("Bổ sung thông tin của đơn vị, hoặc bỏ chỗ điền này khỏi mẫu.", "Complete the unit's details, or take the placeholder out of the template.")));
        else
            return values?[name] ?? "";
        return "";
    }

    /// <summary>As documents write a date: two digits for the day, and for January and February.</summary>
    private static string Written(DateOnly day) => day.ToString(day.Month < 3 ? "dd/MM/yyyy" : "dd/M/yyyy", CultureInfo.InvariantCulture);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
