using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Campaigns.Content;

namespace Campaigns.Desk.Shell;

/// <summary>Holds bound options against their own attributes: every rule that is broken, with its key and in both languages.</summary>
internal static class SettingsRules
{
    public static IEnumerable<Problem> Broken(object options, string path)
    {
        foreach (var property in options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0))
        {
            var (key, value) = ($"{path}:{property.Name}", property.GetValue(options));
            var context = new ValidationContext(options) { MemberName = property.Name, DisplayName = key };
            foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
            {
                if (rule.GetValidationResult(value, context) is { } broken)
                    yield return Problem.Configuration(Words(rule, broken.ErrorMessage ?? "?"), key);
            }
            foreach (var below in Below(value, key).SelectMany(b => Broken(b.Value, b.Key)))
                yield return below;
        }
        if (options is IValidatableObject whole)
        {
            foreach (var broken in whole.Validate(new ValidationContext(options)).OfType<ValidationResult>())
                yield return Problem.Configuration(new(broken.ErrorMessage!, broken.ErrorMessage!), string.Join(", ", broken.MemberNames.Select(m => $"{path}:{m}").DefaultIfEmpty(path)));
        }
    }

    /// <summary>Options within options: classes of ours, alone or in a list or map.</summary>
    private static IEnumerable<(string Key, object Value)> Below(object? value, string key) => value switch
    {
        null or string => [],
        IDictionary map => map.Keys.Cast<object>().Where(k => Ours(map[k])).Select(k => ($"{key}:{k}", map[k]!)),
        IEnumerable list => list.Cast<object?>().Select((entry, i) => (Key: string.Create(CultureInfo.InvariantCulture, $"{key}:{i}"), Value: entry)).Where(e => Ours(e.Value)).Select(e => (e.Key, e.Value!)),
        _ => Ours(value) ? [(key, value)] : [],
    };

    private static bool Ours(object? value) =>
        value?.GetType() is { IsClass: true } type && type.Namespace?.StartsWith("Campaigns", StringComparison.Ordinal) == true;

    private static Phrase Words(ValidationAttribute rule, string english) => rule switch
    {
        { ErrorMessage: { } own } => new(own, own),
        RequiredAttribute => new("Không được để trống.", "Must not be empty."),
        RangeAttribute range => new($"Phải từ {Plain(range.Minimum)} đến {Plain(range.Maximum)}.", $"Must be from {Plain(range.Minimum)} to {Plain(range.Maximum)}."),
        MinLengthAttribute least => new($"Cần ít nhất {least.Length}.", $"Needs at least {least.Length}."),
        MaxLengthAttribute most => new($"Nhiều nhất {most.Length}.", $"At most {most.Length}."),
        StringLengthAttribute length => new($"Dài từ {length.MinimumLength} đến {length.MaximumLength} ký tự.", $"From {length.MinimumLength} to {length.MaximumLength} characters."),
        UrlAttribute => new("Phải là địa chỉ http hoặc https đầy đủ.", "Must be a whole http or https address."),
        RegularExpressionAttribute form => new($"Không đúng dạng {form.Pattern}.", $"Does not match {form.Pattern}."),
        AllowedValuesAttribute allowed => new($"Chọn một trong: {string.Join(", ", allowed.Values)}.", $"Choose one of: {string.Join(", ", allowed.Values)}."),
        _ => new(english, english),
    };

    private static string Plain(object bound) => Convert.ToString(bound, CultureInfo.InvariantCulture)!;
}
