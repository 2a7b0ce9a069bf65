using System.Text.RegularExpressions;

namespace Campaigns.Content.Units;

/// <summary>What the name of a unit says of it where nobody said more: what it is, and where.</summary>
public static partial class UnitNaming
{
    /// <summary>The place of a unit as it stands in a sentence: as it was set, or the part of the name that says where, where only the whole name was.</summary>
    public static string Area(Unit unit) => unit.Place == unit.Name ? Area(unit.Name) : unit.Place;

    /// <summary>"xã Ngọc Liên" of "Trung tâm Cung ứng dịch vụ công xã Ngọc Liên" and of "UBND xã Ngọc Liên"; the whole name where it says no place.</summary>
    public static string Area(string name)
    {
        foreach (var level in new[] { Commune(), Province(), Hamlet() })
            if (level.Match(name) is { Success: true } place)
                return place.Groups["place"].Value.Trim();
        return name;
    }

    /// <summary>What a unit of this name is; a commune where the name does not tell.</summary>
    public static UnitKind Kind(string name) => name.Split(' ', 2)[0].ToLowerInvariant() switch
    {
        "trung" when name.StartsWith("Trung tâm", StringComparison.OrdinalIgnoreCase) => UnitKind.Centre,
        "trường" => UnitKind.School,
        "thôn" or "bản" or "xóm" or "ấp" or "buôn" => UnitKind.Hamlet,
        "sở" or "phòng" => UnitKind.Department,
        _ when name.StartsWith("Tổ dân phố", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Khu phố", StringComparison.OrdinalIgnoreCase) => UnitKind.Hamlet,
        _ => Area(name) is var area && area.StartsWith("phường ", StringComparison.OrdinalIgnoreCase) ? UnitKind.Ward
            : area.StartsWith("tỉnh ", StringComparison.OrdinalIgnoreCase) || area.StartsWith("thành phố ", StringComparison.OrdinalIgnoreCase) ? UnitKind.Province : UnitKind.Commune,
    };

    /// <summary>The name of a place ends at a comma, and before the level above it.</summary>
    [GeneratedRegex(@"(?:^|\s)(?<place>(?:xã|phường|thị trấn|đặc khu) (?=[\p{Lu}0-9])[^,;]+?)(?= (?:tỉnh|thành phố|huyện|quận|thị xã) \p{Lu}|[,;]|$)", RegexOptions.None, 1_000)]
    private static partial Regex Commune();

    [GeneratedRegex(@"(?:^|\s)(?<place>(?:tỉnh|thành phố) (?=\p{Lu})[^,;]+)", RegexOptions.None, 1_000)]
    private static partial Regex Province();

    [GeneratedRegex(@"\s(?<place>(?:thôn|bản|xóm|ấp|buôn|tổ dân phố|khu phố) (?=[\p{Lu}0-9])[^,;]+)", RegexOptions.None, 1_000)]
    private static partial Regex Hamlet();
}
