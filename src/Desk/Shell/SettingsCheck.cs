using System.ComponentModel;
using System.Globalization;
using Campaigns.Content;

namespace Campaigns.Desk.Shell;

/// <summary>Holds a source of settings against the tree of those there are: unknown keys, wrong shapes, wrong types, every one of them.</summary>
/// <param name="source">Stands before the key in every problem: the file, or that it is the environment.</param>
internal sealed class SettingsCheck(SettingPlace root, string source)
{
    private const int ShownKeys = 12, LongestShown = 60;

    public IEnumerable<Problem> Problems(IConfiguration settings) => settings.GetChildren().SelectMany(child => Look(child, root));

    private IEnumerable<Problem> Look(IConfigurationSection setting, SettingPlace above)
    {
        if (above.Find(setting.Key) is not { } place)
            return [Unknown(setting, above)];
        if (place.Foreign)
            return [];
        var below = setting.GetChildren().ToList();
        if (place.Value is { } type)
            return below.Count > 0
                ? [At(setting, new("Khóa này chỉ nhận một giá trị, không nhận nhóm hay danh sách.", "This key takes one value, not a section or a list."), Expected(type))]
                : Reads(setting.Value, type) ? [] : [At(setting, new($"Giá trị \"{Shown(setting.Value)}\" không đúng kiểu.", $"The value \"{Shown(setting.Value)}\" is of the wrong type."), Expected(type))];
        if (below.Count == 0 && !string.IsNullOrEmpty(setting.Value))
            return [place.Each is not null
                ? At(setting, new("Khóa này nhận một danh sách.", "This key takes a list."), new("Viết [ … ].", "Write [ … ]."))
                : At(setting, new("Đây là một nhóm khóa, không phải một giá trị.", "This is a section, not a value."), Choices(place))];
        return below.SelectMany(child => Look(child, place));
    }

    private Problem Unknown(IConfigurationSection setting, SettingPlace above) =>
        At(setting, new("Không có khóa cấu hình này.", "There is no such setting."),
            NearestWord.To(setting.Key, above.Keys.Keys) is { } near ? Meant(above.Path.Contains('*', StringComparison.Ordinal) ? ConfigurationPath.Combine(ConfigurationPath.GetParentPath(setting.Path)!, near) : above.Keys[near].Path)
            : root.Leaves().FirstOrDefault(leaf => setting.Key.Equals(leaf.Path[(leaf.Path.LastIndexOf(':') + 1)..], StringComparison.OrdinalIgnoreCase)) is { } elsewhere ? Meant(elsewhere.Path)
            : Choices(above));

    private Problem At(IConfigurationSection setting, Phrase what, Phrase? mend) => Problem.Configuration(what, $"{source}: {setting.Path}", mend);

    private static string? Shown(string? value) => value?.Length > LongestShown ? value[..LongestShown] + "…" : value;

    private static Phrase Meant(string key) => new($"Có phải ý bạn là {key}?", $"Did you mean {key}?");

    private static Phrase Choices(SettingPlace section)
    {
        var keys = string.Join(", ", section.Keys.Keys.Order(StringComparer.Ordinal).Take(ShownKeys));
        return new($"Các khóa có ở đây: {keys}.", $"The keys there are here: {keys}.");
    }

    private static bool Reads(string? value, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string) || (value is null && plain != type))
            return true;
        try
        {
            var read = value is null ? null : TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value);
            return read is not null && (!plain.IsEnum || Enum.IsDefined(plain, read));
        }
        catch (Exception e) when (e is FormatException or ArgumentException or NotSupportedException or OverflowException || e.InnerException is FormatException or OverflowException)
        {
            return false;
        }
    }

    private static Phrase Expected(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum)
        {
            var names = string.Join(", ", Enum.GetNames(plain));
            return new($"Chọn một trong: {names}.", $"Choose one of: {names}.");
        }
        return Type.GetTypeCode(plain) switch
        {
            TypeCode.String => new("Viết một chuỗi trong dấu nháy kép.", "Write one text in quotation marks."),
            TypeCode.Boolean => new("Viết true hoặc false.", "Write true or false."),
            TypeCode.Byte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 => new("Viết một số nguyên.", "Write a whole number."),
            TypeCode.Single or TypeCode.Double or TypeCode.Decimal => new("Viết một số, dấu thập phân là dấu chấm.", "Write a number, with a point before its decimals."),
            _ when plain == typeof(TimeSpan) => new("Viết khoảng thời gian dạng giờ:phút:giây, ví dụ 00:00:30.", "Write a time span as hours:minutes:seconds, such as 00:00:30."),
            _ when plain == typeof(TimeOnly) => new("Viết giờ dạng HH:mm, ví dụ 04:45.", "Write a time of day as HH:mm, such as 04:45."),
            _ => new($"Viết một giá trị kiểu {plain.Name}.", string.Create(CultureInfo.InvariantCulture, $"Write a value of type {plain.Name}.")),
        };
    }
}
