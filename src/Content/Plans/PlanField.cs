using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans;

/// <summary>A field of a plan's row that a person may mend.</summary>
/// <param name="Name">In the row's JSON.</param>
/// <param name="Kind">How it is typed.</param>
/// <param name="Needed">Whether a row without it is none.</param>
/// <param name="Least">Of a whole number.</param>
/// <param name="Most">Of a whole number.</param>
public sealed record PlanField(string Name, PlanFieldKind Kind, bool Needed = false, int Least = 0, int Most = 0)
{
    /// <summary>Characters of what is typed.</summary>
    public const int Longest = 4000, LongestLine = 300;

    private const int MostNames = 40;
    private static readonly CultureInfo Vietnam = CultureInfo.GetCultureInfo("vi-VN");

    public int MaxLength => Kind is PlanFieldKind.Words or PlanFieldKind.Names ? Longest : LongestLine;

    /// <summary>As a form's field shows it; empty where the row says nothing.</summary>
    public string Show(JsonNode? value) => value is null ? "" : Kind switch
    {
        PlanFieldKind.Names => string.Join('\n', value.AsArray().Select(name => name?.GetValue<string>())),
        PlanFieldKind.Time => value["text"]?.GetValue<string>() ?? "",
        PlanFieldKind.Number => value.GetValue<decimal>().ToString("0.######", Vietnam),
        PlanFieldKind.Whole => value.GetValue<int>().ToString(CultureInfo.InvariantCulture),
        PlanFieldKind.Yes => value.GetValue<bool>() ? "co" : "",
        PlanFieldKind.Ours => value.GetValue<bool>() ? "co" : "khong",
        _ => value.GetValue<string>(),
    };

    /// <summary>The JSON of what was typed; the problem where it cannot be.</summary>
    /// <param name="typed">As the form sends it.</param>
    /// <param name="planYear">The one year the plan is for, in which a time without a year lies as where it is read.</param>
    public Result<Typed> Parse(string? typed, int? planYear = null)
    {
        var text = (typed ?? "").Normalize().ReplaceLineEndings("\n").Trim();
        if (Kind is not PlanFieldKind.Words and not PlanFieldKind.Names)
            text = text.Replace('\n', ' ');
        if (text.Length > MaxLength)
            return Wrong(new($"Dài quá {MaxLength} ký tự.", $"Longer than {MaxLength} characters."));
        if (text.Length == 0 && Needed)
            return Wrong(new("Không được để trống.", "It must not be empty."));
        return Kind switch
        {
            PlanFieldKind.Names => Listed(text),
            PlanFieldKind.Time => new Typed(JsonSerializer.SerializeToNode(Times.Of(text, planYear: planYear), Json.Compact)),
            PlanFieldKind.Report => Named<DutyKind>(text),
            PlanFieldKind.Yes => new Typed(JsonValue.Create(text.Length > 0)),
            _ when text.Length == 0 => new Typed(null),
            PlanFieldKind.Role => Named<TaskRole>(text),
            PlanFieldKind.Ours => text is "co" or "khong" ? new Typed(JsonValue.Create(text == "co")) : Wrong(Unlisted),
            PlanFieldKind.Whole => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole >= Least && whole <= Most ? new Typed(JsonValue.Create(whole))
                : Wrong(new($"Phải là số từ {Least} đến {Most}.", $"It must be a number from {Least} to {Most}.")),
            PlanFieldKind.Number => FigureNumber.Exact(text) is { } number ? new Typed(JsonValue.Create(number)) : Wrong(new("Phải là một con số.", "It must be a number."), FigureNumber.Way),
            PlanFieldKind.Day => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new Typed(JsonSerializer.SerializeToNode(day, Json.Compact))
                : Wrong(new("Phải là một ngày.", "It must be a day.")),
            _ => new Typed(JsonValue.Create(text)),
        };
    }

    private Result<Typed> Listed(string text)
    {
        var names = text.Split('\n', ';').Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return names.Count > MostNames ? Wrong(new($"Tối đa {MostNames} đơn vị.", $"At most {MostNames} units.")) : new Typed(new JsonArray([.. names.Select(name => JsonValue.Create(name))]));
    }

    private Result<Typed> Named<T>(string text) where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]) ? new Typed(JsonSerializer.SerializeToNode(value, Json.Compact)) : Wrong(Unlisted);

    private static readonly Phrase Unlisted = new("Chọn một trong các mục.", "Choose one of the list.");

    private Problem Wrong(Phrase what, Phrase? mend = null) => Problem.Input(what, Name, mend);

    /// <summary>What was typed.</summary>
    /// <param name="Value">Null: it says nothing.</param>
    public sealed record Typed(JsonNode? Value);
}
