using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Units;

namespace Campaigns.Content.Plans;

/// <summary>Tells a plan of another commune or province, whose "UBND xã" and "Phòng Văn hóa - Xã hội" are not the unit's own.</summary>
internal static partial class PlanIssuer
{
    /// <summary>The code of the warning that withholds a plan's rows, and that of the one that only asks.</summary>
    public const string Foreign = "foreign-issuer", Perhaps = "issuer-doubt";

    /// <summary>Communes and provinces were put together anew on that day: an older name may be of a part of the unit.</summary>
    private static readonly DateOnly s_anew = new(2025, 7, 1);

    private static readonly string[] s_cities = ["ha noi", "hai phong", "hue", "da nang", "can tho", "ho chi minh"];

    /// <summary>Whether a plan's issuer is another unit than the unit and those above it.</summary>
    /// <param name="unit">Who takes the plan in.</param>
    /// <param name="document">The plan's head.</param>
    /// <param name="damaged">Whether the names come from a scan that misread them.</param>
    public static IssuerDoubt Of(Unit unit, PlanDocument document, bool damaged)
    {
        if (document.Issuer is not { Length: > 0 } issuer)
            return IssuerDoubt.None;
        var key = Vietnamese.Key(issuer);
        string[] ours = [unit.Name, unit.Place, .. unit.Settings.Names];
        if (Commune(key) is { } commune || (damaged && Misread().Match(key) is { Success: true } misread && (commune = misread.Groups["name"].Value).Length > 0))
            return Far(commune, [.. ours.Select(name => Commune(Vietnamese.Key(name))).OfType<string>()], document, damaged);
        return Province(key) is { } province ? Far(province, [.. ours.Append(unit.Province).Select(name => Province(Vietnamese.Key(name))).OfType<string>()], document, damaged) : IssuerDoubt.None;
    }

    /// <summary>What is told of it; null where nothing is.</summary>
    public static PlanWarning? Warning(IssuerDoubt doubt, string? issuer) => doubt switch
    {
        IssuerDoubt.Foreign => new(Foreign, issuer!, $"Kế hoạch do {issuer} ban hành, không phải đơn vị cấp trên hay chính đơn vị: chưa dòng nào được coi là việc của đơn vị cho đến khi có người nói rõ.", 0),
        IssuerDoubt.Perhaps => new(Perhaps, issuer!, $"Kế hoạch do {issuer} ban hành: xem lại có đúng là đơn vị cấp trên hay chính đơn vị không.", 0),
        _ => null,
    };

    /// <summary>A plan with the warning of its issuer as that stands now, in place of an earlier one.</summary>
    /// <param name="content">The plan.</param>
    /// <param name="unit">Whose it is.</param>
    /// <param name="said">Whether a person said that it is the unit's: then nothing is told.</param>
    /// <param name="damaged">Whether a scan may have misread the issuer.</param>
    public static PlanContent Warned(PlanContent content, Unit unit, bool said, bool damaged)
    {
        var others = content.Warnings.Where(warning => !warning.OfIssuer);
        return content with { Warnings = said || Warning(Of(unit, content.Document, damaged), content.Document.Issuer) is not { } warning ? [.. others] : [warning, .. others] };
    }

    /// <summary>Whether the unit itself issued a plan: by its name, with or without the province behind it.</summary>
    public static bool IsUnit(Unit unit, string? issuer)
    {
        var (words, name) = (Committee().Replace(Vietnamese.Key(issuer ?? ""), "ubnd"), Committee().Replace(Vietnamese.Key(unit.Name), "ubnd"));
        return words.StartsWith(name, StringComparison.Ordinal) && Behind().IsMatch(words[name.Length..]);
    }

    /// <summary>The unit's part in a task by the names in it; in its own plan, what nobody is named for is its own work, unless a scan may have lost who it was.</summary>
    public static TaskRole Role(PlanTask task, TaskRole named, bool own) => own && named == TaskRole.None && task.Lead.Count == 0 ? TaskRole.Lead : named;

    /// <summary>What was read, with the warning; where the issuer is plainly another, no row is the unit's own.</summary>
    public static PlanContent Told(PlanContent content, Unit? unit)
    {
        if (unit is not null && IsUnit(unit, content.Document.Issuer))
            return content.Confidence < WarningReader.Damaged ? content : content with { Tasks = [.. content.Tasks.Select(task => task with { Mine = Role(task, task.Mine, own: true) })] };
        if (unit is null || Warning(Of(unit, content.Document, content.Confidence < WarningReader.Damaged), content.Document.Issuer) is not { } warning)
            return content;
        var told = content with { Warnings = [warning, .. content.Warnings] };
        return warning.Code == Perhaps ? told : told with
        {
            Tasks = [.. told.Tasks.Select(task => task with { Mine = TaskRole.None })], Duties = [.. told.Duties.Select(duty => duty with { Mine = false })], Responsibilities = [.. told.Responsibilities.Select(one => one with { Mine = false })],
        };
    }

    /// <summary>The name of the commune in a unit's name, folded; null where there is none.</summary>
    private static string? Commune(string key) => CommuneName().Match(key) is { Success: true } match ? match.Groups["name"].Value : null;

    private static string? Province(string key) => ProvinceName().Match(key) is { Success: true } match ? match.Groups["name"].Value
        : CityName().Match(key) is { Success: true } city && Array.Exists(s_cities, one => one == city.Groups["name"].Value) ? city.Groups["name"].Value : null;

    private static IssuerDoubt Far(string name, string[] ours, PlanDocument document, bool damaged)
    {
        if (ours.Length == 0 || ours.Contains(name))
            return IssuerDoubt.None;
        // Letters that a scan misread, a part of a name, a place that lies in the unit by now: none of them is plain.
        var near = Array.Exists(ours, own => own.Contains(name, StringComparison.Ordinal) || name.Contains(own, StringComparison.Ordinal) || NearestWord.Edits(own, name) * (damaged ? 2 : 3) <= Math.Max(own.Length, name.Length));
        return near || document.Date < s_anew ? IssuerDoubt.Perhaps : IssuerDoubt.Foreign;
    }

    [GeneratedRegex(@"\b(?:uy|ui) ban nhan dan\b", RegexOptions.None, 10_000)]
    private static partial Regex Committee();

    /// <summary>What may stand behind a unit's name and leave it the same unit.</summary>
    [GeneratedRegex("^(?:$| (?:tinh|thanh pho|tp|huyen|thi xa|quan) )", RegexOptions.NonBacktracking)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?:^|\s)(?:xa(?! hoi)|phuong|thi tran|dac khu) (?<name>[a-z0-9' ]+?)(?: (?:tinh|thanh pho|huyen|thi xa|quan) .*)?$", RegexOptions.None, 10_000)]
    private static partial Regex CommuneName();

    /// <summary>"UBND x& Ngoc Lién": of the word before the name only its first letter is left.</summary>
    [GeneratedRegex(@"^ubnd x[a-z0-9]? (?<name>[a-z0-9' ]+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Misread();

    [GeneratedRegex(@"(?:^|\s)tinh (?<name>(?!uy\b|doan\b)[a-z' ]+)$", RegexOptions.None, 10_000)]
    private static partial Regex ProvinceName();

    [GeneratedRegex(@"(?:^|\s)(?:thanh pho|tp) (?<name>[a-z' ]+)$", RegexOptions.None, 10_000)]
    private static partial Regex CityName();
}
