using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Units;

namespace Campaigns.Content.Reports;

/// <summary>The breakdowns of a report, out of its sums.</summary>
internal static class ReportTables
{
    public static IReadOnlyList<ReportTable> Of(IReadOnlyList<ReportCounter.PostSum> posts, IReadOnlyList<ReportCounter.ItemSum> items, ReportPeriod period, IReadOnlyList<Unit> units) =>
    [
        // By unit where several are counted together; each of them, also one that did nothing.
        .. units.Count < 2 ? (IEnumerable<ReportTable>)[] : [new("don-vi", "Theo đơn vị", "so-tin-bai", [.. units.Select(unit => Line(unit.Id, unit.Name, items.Where(sum => sum.UnitId == unit.Id), sum => sum.Genre, sum => sum.Count))])],
        new("kenh", "Theo kênh đăng", "luot-dang", [.. posts.GroupBy(sum => (sum.AccountId, sum.Account, sum.Kind))
            .Select(group => Line(group.Key.AccountId, $"{group.Key.Account} ({group.Key.Kind.Words()})", group, sum => sum.Genre, sum => sum.Count)).OrderByDescending(line => line.All).ThenBy(line => line.Label, StringComparer.Ordinal)]),
        new("thang", "Theo tháng", "so-tin-bai", [.. Months(period).Select(month => Line(month, $"Tháng {int.Parse(month[5..], System.Globalization.CultureInfo.InvariantCulture)}/{month[..4]}",
            items.Where(sum => sum.Month == month), sum => sum.Genre, sum => sum.Count))]),
        By("chien-dich", "Theo ngày kỷ niệm, đợt tuyên truyền", items, sum => sum.CampaignId, sum => sum.Campaign, "Ngoài các đợt"),
        By("chuyen-muc", "Theo chuyên mục", items, sum => sum.Section, sum => sum.Section, "Chưa xếp chuyên mục"),
        By("chu-de", "Theo chủ đề", items, sum => sum.Theme, sum => sum.Theme, "Chưa ghi chủ đề"),
        By("ngon-ngu", "Theo ngôn ngữ viết", items, sum => BroadcastLanguage.Of(sum.Language), sum => $"Tiếng {BroadcastLanguage.Of(sum.Language)}", "Tiếng Việt"),
    ];

    private static ReportTable By(string key, string title, IReadOnlyList<ReportCounter.ItemSum> items, Func<ReportCounter.ItemSum, string?> what, Func<ReportCounter.ItemSum, string?> label, string none) =>
        new(key, title, "so-tin-bai", [.. items.GroupBy(sum => what(sum) ?? "", StringComparer.Ordinal)
            .Select(group => Line(group.Key, group.Key.Length == 0 ? none : label(group.First()) ?? none, group, sum => sum.Genre, sum => sum.Count))
            .OrderBy(line => line.Key.Length == 0).ThenByDescending(line => line.All).ThenBy(line => line.Label, StringComparer.Ordinal)]);

    private static ReportLine Line<T>(string key, string label, IEnumerable<T> sums, Func<T, Genre> genre, Func<T, long> count)
    {
        var (news, articles, others) = (0L, 0L, 0L);
        foreach (var sum in sums)
        {
            switch (genre(sum))
            {
                case Genre.News:
                    news += count(sum);
                    break;
                case Genre.Article or Genre.Interview or Genre.Report:
                    articles += count(sum);
                    break;
                default:
                    others += count(sum);
                    break;
            }
        }
        return new(key, label, (int)news, (int)articles, (int)others);
    }

    private static IEnumerable<string> Months(ReportPeriod period)
    {
        for (var month = new DateOnly(period.From.Year, period.From.Month, 1); month <= period.To; month = month.AddMonths(1))
            yield return month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
    }
}
