using Campaigns.Content.Captions;

namespace Campaigns.Content.Units;

/// <summary>What a unit must be to be kept; what can be put right without asking is put right.</summary>
public static class UnitRules
{
    /// <summary>Characters of a name, of a line that stands under posts, and of a hashtag or another name.</summary>
    public const int LongestName = 200, LongestLine = 300, LongestWord = 100;

    /// <summary>Hashtags, and other names, of a unit.</summary>
    public const int MostTags = 20, MostNames = 30;

    /// <summary>Entries of a dictionary, and characters of what is written and of what is said.</summary>
    public const int MostReadings = 500, LongestWritten = 100, LongestSpoken = 300;

    /// <summary>Proper names of a unit.</summary>
    public const int MostProperNames = 1_000;

    /// <summary>The unit as it is stored, or everything that is wrong with it, each by the field it stands in.</summary>
    public static Result<Unit> Check(Unit unit)
    {
        var settings = unit.Settings;
        var clean = unit with
        {
            Name = CaptionSource.OneLine(unit.Name), Place = CaptionSource.OneLine(unit.Place), Province = CaptionSource.OneLine(unit.Province), Zone = unit.Zone.Trim(),
            Settings = settings with
            {
                SourceLine = CaptionSource.OneLine(settings.SourceLine), Contact = CaptionSource.OneLine(settings.Contact), PublicAddress = CaptionSource.OneLine(settings.PublicAddress).TrimEnd('/'),
                Hashtags = Lines(settings.Hashtags.Select(tag => tag.TrimStart('#'))), Names = Lines(settings.Names),
            },
        };
        var problems = Problems(clean).ToArray();
        return problems.Length > 0 ? problems : clean;
    }

    /// <summary>An entry of the dictionary as it is stored; what is said has no figures, or an announcer would have to read them after all.</summary>
    public static Result<(string Written, string Spoken)> Reading(string written, string spoken)
    {
        (written, spoken) = (CaptionSource.OneLine(written), CaptionSource.OneLine(spoken));
        var problems = new List<Problem>();
        if (written.Length is 0 or > LongestWritten)
            problems.Add(Problem.Input(new($"Chữ trong bài cần từ 1 đến {LongestWritten} ký tự.", $"What is written has 1 to {LongestWritten} characters."), "viet"));
        if (spoken.Length is 0 or > LongestSpoken)
            problems.Add(Problem.Input(new($"Cách đọc cần từ 1 đến {LongestSpoken} ký tự.", $"What is said has 1 to {LongestSpoken} characters."), "doc"));
        else if (spoken.Any(char.IsDigit))
            problems.Add(Problem.Input(new("Cách đọc còn chữ số.", "What is said has figures in it."), "doc", new("Viết số bằng chữ, ví dụ “một trăm linh năm”.", "Write numbers in words.")));
        return problems.Count > 0 ? problems.ToArray() : (written, spoken);
    }

    /// <summary>Proper names, one a line, as they are stored: each once, without what stands around it.</summary>
    public static Result<string[]> ProperNames(string lines)
    {
        string[] names = [.. lines.Split('\n').Select(line => CaptionSource.OneLine(line).Trim('-', '•', '*', ',', ';', ' ')).Where(line => line.Length > 0).Distinct(StringComparer.Ordinal)];
        var problems = new List<Problem>();
        if (names.Length > MostProperNames)
            problems.Add(Problem.Input(new($"Danh sách có tối đa {MostProperNames} tên; đang có {names.Length}.", $"At most {MostProperNames} names; there are {names.Length}."), "ten-rieng", new("Bỏ tên không dùng nữa.", "Remove those that are not used.")));
        problems.AddRange(names.Where(name => name.Length > LongestWord || !name.Any(char.IsUpper)).Take(5).Select(name => Problem.Input(name.Length > LongestWord
            ? new($"“{name[..40]}…” dài quá {LongestWord} ký tự.", $"\"{name[..40]}…\" has more than {LongestWord} characters.") : new($"“{name}” chưa viết hoa nên không phải tên riêng.", $"\"{name}\" has no capital."), "ten-rieng",
            new("Mỗi dòng một tên, viết đúng như phải viết trong bài.", "One name a line, as it is to be written."))));
        return problems.Count > 0 ? problems.ToArray() : names;
    }

    private static IEnumerable<Problem> Problems(Unit unit)
    {
        if (unit.Name.Length is 0 or > LongestName)
            yield return Problem.Input(new($"Tên đơn vị cần từ 1 đến {LongestName} ký tự.", $"The name has 1 to {LongestName} characters."), "ten");
        if (unit.Place.Length is 0 or > LongestName)
            yield return Problem.Input(new($"Tên trong câu cần từ 1 đến {LongestName} ký tự.", $"The place has 1 to {LongestName} characters."), "dia-danh", new("Ví dụ “xã Mường Sáng”.", "As in \"xã Mường Sáng\"."));
        if (unit.Province.Length > LongestName)
            yield return Problem.Input(new($"Tên tỉnh dài quá {LongestName} ký tự.", $"The province has more than {LongestName} characters."), "tinh");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(unit.Zone, out var zone) || !zone.HasIanaId)
            yield return Problem.Input(new("Không có múi giờ này.", "There is no such zone."), "mui-gio", new($"Ở Việt Nam là {UnitClock.Vietnam}.", $"In Vietnam it is {UnitClock.Vietnam}."));
        foreach (var (text, field) in new[] { (unit.Settings.SourceLine, "dong-nguon"), (unit.Settings.Contact, "lien-he") })
            if (text.Length > LongestLine)
                yield return Problem.Input(new($"Dòng này dài quá {LongestLine} ký tự.", $"This line has more than {LongestLine} characters."), field);
        if (unit.Settings.PublicAddress is { Length: > 0 } address && !IsHost(address))
            yield return Problem.Input(new("Địa chỉ công khai phải có dạng https://tên-miền, không thêm gì phía sau.", "A public address is https and a host, and nothing after it."), "dia-chi-cong", new("Ví dụ https://muongsang.sonla.gov.vn.", "As in https://muongsang.sonla.gov.vn."));
        if (unit.Settings.Hashtags.Count > MostTags || unit.Settings.Hashtags.Any(tag => tag.Length > LongestWord))
            yield return Problem.Input(new($"Tối đa {MostTags} thẻ, mỗi thẻ {LongestWord} ký tự.", $"At most {MostTags} tags of {LongestWord} characters."), "the");
        if (unit.Settings.Names.Count > MostNames || unit.Settings.Names.Any(name => name.Length > LongestName))
            yield return Problem.Input(new($"Tối đa {MostNames} tên khác, mỗi tên {LongestName} ký tự.", $"At most {MostNames} other names of {LongestName} characters."), "ten-khac");
    }

    private static bool IsHost(string address) => address.Length <= LongestLine && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
        && uri is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };

    private static IReadOnlyList<string> Lines(IEnumerable<string> lines) =>
        [.. lines.Select(line => CaptionSource.OneLine(line)).Where(line => line.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}
