using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Content.Official;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.PlansOut;

/// <summary>How papers of an office cite a document: in full where it is named first, by kind and number from then on (Nghị định 30/2020/NĐ-CP).</summary>
public static partial class PlanCitation
{
    private const string Blank = "…";

    private static readonly (string Symbol, string Name)[] s_kinds =
    [
        ("NQ", "Nghị quyết"), ("QĐ", "Quyết định"), ("CT", "Chỉ thị"), ("KH", "Kế hoạch"), ("CTr", "Chương trình"), ("HD", "Hướng dẫn"), ("CV", "Công văn"), ("TB", "Thông báo"), ("KL", "Kết luận"), ("ĐA", "Đề án"),
    ];

    /// <summary>Documents that a decision puts into force (ban hành) and that are named with a capital.</summary>
    private static readonly string[] s_issued = ["Kế hoạch", "Chương trình", "Đề án", "Quy chế", "Quy định", "Phương án", "Hướng dẫn"];

    /// <summary>What the title of a decision may begin with and stand behind its issuer as it is.</summary>
    private static readonly string[] s_starts = ["ban hành", "về ", "phê duyệt", "quy định", "công bố", "sửa đổi"];

    /// <summary>What the title of a plan may begin with and stand behind its issuer as it is: it says what is done. All else is what the plan is about.</summary>
    private static readonly string[] s_doing = ["về ", "thực hiện", "triển khai", "tổ chức", "hành động", "phát động", "hưởng ứng", "ứng phó", "phối hợp", "kiểm tra", "tiếp tục"];

    /// <summary>"Quyết định số 2493/QĐ-UBND"; “…” where the number is not known.</summary>
    public static string Named(string? kind, string? number) => $"{s_kinds.FirstOrDefault(one => one.Symbol == kind).Name ?? "Văn bản"} số {number ?? Blank}";

    /// <summary>"Quyết định số 2493/QĐ-UBND ngày 03 tháng 10 năm 2025 của Ủy ban nhân dân tỉnh Sơn La ban hành Kế hoạch …"; what is not known is “…”, and a title that is not known is left out.</summary>
    public static string Full(string? kind, string? number, DateOnly? date, string? issuer, string? title) => $"{Named(kind, number)} {Day(date)} của {(issuer is { Length: > 0 } ? OfficialWords.InFull(issuer) : Blank)}{(title is { Length: > 0 } ? $" {About(kind, title)}" : "")}";

    /// <summary>What a plan is about, without the word that its head says already: "Kế hoạch đẩy mạnh …" becomes "đẩy mạnh …".</summary>
    public static string Bare(string subject)
    {
        var words = subject.Trim().TrimEnd('.', ';');
        return words.StartsWith("Kế hoạch ", StringComparison.OrdinalIgnoreCase) ? words["Kế hoạch ".Length..].TrimStart() : words;
    }

    /// <summary>Copied words without the slips that the import told of: numbers without spaces and in their order, no word twice, days in full where a document is cited.</summary>
    internal static string Mended(string text)
    {
        var words = text;
        foreach (var cited in DocumentNumbers.In(text).Where(cited => cited.Spaced || cited.Misordered))
            words = words.Replace(cited.Raw, cited.Misordered ? Ordered(cited.Number) : cited.Number, StringComparison.Ordinal);
        return Vietnamese.Tidy(WordWarnings.Once(words));
    }

    /// <summary>"ngày 22/12/2024" as the decree has it: "ngày 22 tháng 12 năm 2024".</summary>
    internal static string DaysInFull(string text) => ShortDay().Replace(text, day =>
        DateOnly.TryParseExact($"{day.Groups["d"].Value}/{day.Groups["m"].Value}/{day.Groups["y"].Value}", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? OfficialWords.Date(known, known.Year) : day.Value);

    private static string About(string? kind, string title)
    {
        var words = title.Trim().TrimEnd('.', ';');
        if (kind == "KH")
            return Bare(words) is var bare && s_doing.Any(one => bare.StartsWith(one, StringComparison.OrdinalIgnoreCase)) ? OfficialWords.Lower(bare)
                : bare.StartsWith("V/v ", StringComparison.OrdinalIgnoreCase) ? $"về việc {bare[4..].TrimStart()}" : $"về {OfficialWords.Lower(bare)}";
        if (words.StartsWith("V/v ", StringComparison.OrdinalIgnoreCase))
            return $"về việc {words[4..].TrimStart()}";
        if (s_issued.Any(one => words.StartsWith($"{one} ", StringComparison.OrdinalIgnoreCase)))
            return kind == "QĐ" ? $"ban hành {char.ToUpper(words[0], OfficialWords.Vietnamese)}{words[1..]}" : OfficialWords.Lower(words);
        return kind == "QĐ" && !s_starts.Any(one => words.StartsWith(one, StringComparison.OrdinalIgnoreCase)) ? $"về {OfficialWords.Lower(words)}" : OfficialWords.Lower(words);
    }

    private static string Day(DateOnly? date) => date is { } day ? OfficialWords.Date(day, day.Year) : $"ngày {Blank} tháng {Blank} năm {Blank}";

    /// <summary>57/NQ-TW, a number of the Party in the State's order, as the Party writes it: 57-NQ/TW.</summary>
    private static string Ordered(string number) => number.Split('/', '-') is [var digits, var type, var issuer] ? $"{digits}-{type}/{issuer}" : number;

    [GeneratedRegex(@"\bngày (?<d>\d{1,2})/(?<m>\d{1,2})/(?<y>\d{4})\b", RegexOptions.NonBacktracking)]
    private static partial Regex ShortDay();
}
