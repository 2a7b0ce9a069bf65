using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>What a label says of a task.</summary>
internal enum LabelKind
{
    Lead,
    Partner,
    Time,
    Finish,
    Result,
    Other,
}

/// <summary>A label with its value: "Cơ quan chủ trì: Sở Tài chính".</summary>
internal readonly record struct Labelled(LabelKind Kind, int Index, string Value);

/// <summary>Finds labels in a paragraph, at its start or within: "… (Chủ trì: Phòng Kinh tế; thời gian: Quý IV/2025)".</summary>
internal static partial class Labels
{
    private const int LongestLabel = 60;

    /// <summary>Whether a line begins with a label, so that it goes on with nothing before it.</summary>
    public static bool Opens(string line) => line.Length > 0 && char.IsUpper(line[0])
        && (!line.AsSpan(0, Math.Min(line.Length, LongestLabel)).Contains(':') ? ScannedLabels.Dotted(line) is not null
            : Pattern().Match(Vietnamese.Fold(line)) is { Success: true, Index: 0 } || ScannedLabels.First(line) is not null);

    /// <summary>Whether a line ends with a label whose words the next begins with: "… Đơn vị phối hợp:" over "Sở Công Thương".</summary>
    public static bool Ends(string line, string next) =>
        line.EndsWith(':') && In($"{line} {next}").Any(l => l.Index < line.Length && line.IndexOf(':', l.Index) == line.Length - 1 && (l.Index > 0 || (l.Kind is LabelKind.Lead or LabelKind.Partner && UnitNames.Starts(l.Value))))
        || (line.EndsWith(':') && line.LastIndexOfAny([';', '.', '(']) is > 0 and var mark && ScannedLabels.First($"{line[(mark + 1)..].TrimStart()} {next}") is not null);

    /// <summary>The labels in order; the words before the first belong to the task.</summary>
    public static IReadOnlyList<Labelled> In(string text)
    {
        if (!text.Contains(':', StringComparison.Ordinal))
            return ScannedLabels.Dotted(text) is { } dotted ? [.. Parted(dotted)] : [];
        var matches = Pattern().Matches(Vietnamese.Fold(text)).Where(m => Stands(text, m)).ToList();
        if (matches.Count == 0 && ScannedLabels.First(text) is { } scanned)
            return [.. Parted(scanned)];
        var found = new List<Labelled>(matches.Count);
        // "(Chu ti: …. Phối hợp: …": the first was misread, the next was not.
        if (matches is [{ Index: > 0 } second, ..] && ScannedLabels.First(text[..second.Index].TrimEnd(' ', '.', ';', ',', '(')) is { } first)
            found.AddRange(Parted(first));
        for (var i = 0; i < matches.Count; i++)
        {
            var start = matches[i].Index + matches[i].Length;
            var end = i + 1 < matches.Count ? matches[i + 1].Index : text.Length;
            var value = text[start..end].Trim(' ', ';', ',', '.');
            if (value.EndsWith(')') && value.Count(c => c == ')') > value.Count(c => c == '('))
                value = value[..^1].TrimEnd(' ', '.', ';');
            found.AddRange(Parted(new Labelled(Kind(matches[i]), matches[i].Index, value)));
        }
        return found;
    }

    /// <summary>Names with the time that is told behind them apart.</summary>
    private static Labelled[] Parted(Labelled label)
    {
        if (label.Kind is not (LabelKind.Lead or LabelKind.Partner))
            return [label];
        var (names, time) = TimeTail.Cut(label.Value, label.Index);
        return time is { } told ? [label with { Value = names }, told] : [label with { Value = names }];
    }

    /// <summary>Where no mark parts it from the words before, a label has a capital and more words than one: "… phường Thời gian hoàn thành: Quý I".</summary>
    private static bool Stands(string text, Match match)
    {
        if (match.Groups["bare"].Success && !IsDoer(text[(match.Index + match.Length)..]))
            return false;
        var before = match.Index - 1;
        while (before >= 0 && text[before] == ' ')
            before--;
        return before < 0 || !char.IsLetterOrDigit(text[before]) || (char.IsUpper(text[match.Index]) && match.Value.TrimEnd().Contains(' ', StringComparison.Ordinal));
    }

    /// <summary>"Thực hiện:" alone is a label where a unit is named behind it; who leads and who helps in one sentence is read as one.</summary>
    private static bool IsDoer(string value)
    {
        var name = value[..Math.Min(value.Length, LongestLabel)];
        return (UnitNames.Starts(name) || UnitNames.Starts(UnitReading.Read(name))) && !Vietnamese.Fold(value).Contains("chu tri", StringComparison.Ordinal);
    }

    private static LabelKind Kind(Match match) =>
        match.Groups["partner"].Success ? LabelKind.Partner
        : match.Groups["lead"].Success ? LabelKind.Lead
        : match.Groups["time"].Success ? match.Value.Contains("hoan thanh", StringComparison.Ordinal) || match.Groups["time"].Value.StartsWith("thoi han", StringComparison.Ordinal) ? LabelKind.Finish : LabelKind.Time
        : match.Groups["result"].Success ? LabelKind.Result : LabelKind.Other;

    private const string Body = """
        (?:(?<partner>(?:(?:cac\ )?(?:co\ quan|don\ vi|bo\ phan|to\ chuc)(?:[,/]?\ ?(?:va\ )?(?:don\ vi|ca\ nhan|to\ chuc|bo\ phan))?\ )?(?:cung\ )?phoi\ hop(?:\ thuc\ hien|\ trien\ khai)?)
        |(?<lead>(?:(?:cac\ )?(?:co\ quan|don\ vi|bo\ phan|to\ chuc|phong|ca\ nhan)(?:[,/]?\ ?(?:va\ )?(?:don\ vi|ca\ nhan|to\ chuc|bo\ phan))?\ )?(?:duoc\ (?:giao|phan\ cong)\ )?chu\ tri(?:\ thuc\ hien|\ tham\ muu|\ trien\ khai)?
        |(?:(?:cac\ )?(?:co\ quan|don\ vi|bo\ phan|ca\ nhan)(?:[,/]?\ ?(?:va\ )?(?:don\ vi|ca\ nhan|to\ chuc|bo\ phan))?|phan\ cong|nguoi)\ (?:duoc\ giao\ )?(?:th\w{2,3}\ hi\w{1,2}n|phu\ trach|chiu\ trach\ nhiem|dau\ moi|tham\ muu)|phan\ cong|phu\ trach|dau\ moi|(?<bare>(?<=(?:^|[;.(\n])[-+*\s]*)th\w{1,3}\ hi\w{1,2}n))
        |(?<time>(?:thoi\ gian|thoi\ han|tien\ do|thoi\ diem|han)(?:\ ?[,/]?\ ?(?:th\w{1,3}\ hi\w{1,2}n|hoan\ thanh|trien\ khai|to\ chuc|tuyen\ truyen|ket\ thuc|du\ kien|tien\ do))*)
        |(?<result>(?:san\ pham|ket\ qua|dau\ ra)(?:\ ?[/,]\ ?(?:san\ pham|ket\ qua|dau\ ra))?(?:\ (?:du\ kien|dat\ duoc|dau\ ra|hoan\ thanh|thuc\ hien|can\ dat|chu\ yeu))*)
        |(?<other>kinh\ phi(?:\ thuc\ hien)?|dia\ diem(?:\ thuc\ hien|\ to\ chuc)?|ghi\ chu|nguon\ kinh\ phi|co\ quan\ (?:tham\ dinh|phe\ duyet)|cap\ (?:trinh|phe\ duyet)))
        """;

    [GeneratedRegex(@"(?<=^|[;.,(\n]\s*|\s[-+]\s*|\w\s)" + Body + @"\s*(?::|(?<=[(\n]\s*(?:don|co)\ \w+\ (?:chu\ tri|phoi\ hop)\s*);)\s*", RegexOptions.IgnorePatternWhitespace, 10_000)]
    private static partial Regex Pattern();
}
