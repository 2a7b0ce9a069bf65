using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Content.Plans;
using Campaigns.Content.Plans.Paper;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Records;

/// <summary>Reads amounts and their sources where a plan speaks of money (Kinh phí thực hiện). What names no amount, or no source, gives nothing.</summary>
internal static partial class PlanMoneyReader
{
    /// <summary>Amounts of a plan; what is beyond is a table of costs, which is nobody's one line.</summary>
    private const int Most = 12;

    /// <param name="lines">The plan's paper.</param>
    /// <param name="damaged">Whether it is a scan that was misread.</param>
    /// <param name="year">Of what names no year itself.</param>
    public static IReadOnlyList<PlanMoney> Read(IReadOnlyList<KeptLine> lines, bool damaged, int year)
    {
        // A plan's page asks each time it is opened: where no amount stands, the paper need not be understood anew.
        if (!Amount().IsMatch(string.Join(' ', lines.Select(line => line.Text))))
            return [];
        var nodes = Outline.Of(Paragraphs.Of(lines.Select(line => new PaperLine(line.Number, line.Text)), damaged)).All.Where(node => node.Section == SectionKind.Budget).ToList();
        var said = nodes.SelectMany(node => Clauses(node.Text).Select(clause => (Text: clause, node.Line))).ToList();
        var sources = said.Select(clause => Source(clause.Text)).OfType<BudgetSource>().Distinct().ToArray();
        var found = new List<(PlanMoney Money, bool Total)>();
        foreach (var (text, line) in said)
            foreach (Match match in Amount().Matches(text))
                if (Value(match) is { } amount and > 0 and <= BudgetStore.MostMoney && (Source(text) ?? (sources is [var only] ? only : null)) is { } source)
                    found.Add((new(amount, source, Year().Match(text) is { Success: true } own ? int.Parse(own.Groups["y"].Value, CultureInfo.InvariantCulture) : year, text, line), Total().IsMatch(Vietnamese.Fold(text[..match.Index]))));
        // A sum whose parts are told after it is not told twice.
        var parts = found.Where(one => !one.Total).ToList();
        var kept = found.Where(one => !one.Total || parts.Count == 0 || parts.Sum(part => part.Money.Amount) != one.Money.Amount).Select(one => one.Money).DistinctBy(one => (one.Amount, one.Source, one.Year)).ToArray();
        return kept.Length > Most ? [] : kept;
    }

    /// <summary>Sentences and what semicolons part; a dot within a number parts nothing.</summary>
    private static IEnumerable<string> Clauses(string text) => Stop().Split(text).Select(clause => clause.Trim(' ', '-', '+', '.', ';', ':')).Where(clause => clause.Length > 0);

    private static long? Value(Match match)
    {
        var (digits, unit) = (match.Groups["n"].Value, Vietnamese.Fold(match.Groups["u"].Value));
        var large = unit.StartsWith("ty", StringComparison.Ordinal) || unit.StartsWith("ti", StringComparison.Ordinal) ? 1_000_000_000m : unit.StartsWith("trieu", StringComparison.Ordinal) ? 1_000_000m : 0;
        // "0,125 tỷ": nobody writes a thousand tỷ or triệu with a comma, and no number of several groups begins with nought.
        var grouped = Grouped().IsMatch(digits) && digits[0] != '0' && (large == 0 || digits.Contains('.', StringComparison.Ordinal) || digits.Count(letter => letter == ',') > 1);
        if (!decimal.TryParse(grouped ? digits.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal) : digits.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        var times = large > 0 ? large : unit.StartsWith("ng", StringComparison.Ordinal) ? 1_000m : 1m;
        return number <= BudgetStore.MostMoney / times ? (long)(number * times) : null;
    }

    private static BudgetSource? Source(string text) => Vietnamese.Key(text) is var key && Raised().IsMatch(key) ? BudgetSource.Raised : Merged().IsMatch(key) ? BudgetSource.Merged
        : Commune().IsMatch(key) ? BudgetSource.Commune : State().IsMatch(key) ? BudgetSource.State : null;

    [GeneratedRegex(@"(?<![\d.,])(?<n>\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3}){2,}|\d+(?:,\d+)?)\s*(?<u>nghìn đồng|ngàn đồng|triệu đồng|triệu|tỷ đồng|tỉ đồng|tỷ|tỉ|đồng|đ|VNĐ|VND)(?![\p{L}\p{N}]|\s*/)", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Amount();

    [GeneratedRegex(@"^\d{1,3}(?:[.,]\d{3})+$", RegexOptions.NonBacktracking)]
    private static partial Regex Grouped();

    [GeneratedRegex(@";|\.(?=\s|$)|\n|,\s+trong đó", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Stop();

    [GeneratedRegex(@"\bnăm (?<y>20\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Year();

    [GeneratedRegex(@"\btong\b", RegexOptions.NonBacktracking)]
    private static partial Regex Total();

    [GeneratedRegex(@"\bxa hoi hoa\b|\bhuy dong\b|\btai tro\b|\bdong gop\b|\bung ho\b", RegexOptions.NonBacktracking)]
    private static partial Regex Raised();

    [GeneratedRegex(@"\blong ghep\b", RegexOptions.NonBacktracking)]
    private static partial Regex Merged();

    [GeneratedRegex(@"\bngan sach (?:cap |cua |dia phuong )?(?:xa\b|phuong\b|thi tran\b|dac khu\b)", RegexOptions.NonBacktracking)]
    private static partial Regex Commune();

    [GeneratedRegex(@"\bngan sach\b|\bdu toan\b|\bchi thuong xuyen\b", RegexOptions.NonBacktracking)]
    private static partial Regex State();
}
