using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Content.Templates;

namespace Campaigns.Content.Observances;

/// <summary>The observances of <c>templates/observances.yaml</c>, read anew at each call so that an edit counts at once.</summary>
public sealed partial class ObservanceCatalog(TemplateFolder templates)
{
    private const string Name = "observances.yaml";

    /// <summary>All of them, as the file has them; every problem of the file at once, with its line.</summary>
    public async Task<Result<IReadOnlyList<Observance>>> All(CancellationToken cancel = default)
    {
        var read = await TemplateText.List(templates, Name, new("các ngày", "days"), cancel);
        if (!read.Ok)
            return read.Problems.ToArray();
        var (file, rows) = read.Value;
        var problems = new List<Problem>();
        var observances = new List<Observance>();
        foreach (var node in rows.Children)
        {
            var map = new TemplateMap(node, file, problems, ["key", "name", "day", "lunar", "on", "basis", "confirmed"], ["campaign"]);
            var observance = Read(map);
            if (observances.Any(o => o.Key == observance.Key && o.Key.Length > 0))
                map.Report("key", new($"Khóa “{observance.Key}” đã có ở trên.", $"The key “{observance.Key}” stands above already."),
                    new("Mỗi ngày một khóa riêng.", "Give every day a key of its own."));
            observances.Add(observance);
        }
        return problems.Count > 0 ? problems.ToArray() : observances;
    }

    /// <summary>One by its key; a problem that suggests the nearest where there is none.</summary>
    public async Task<Result<Observance>> Find(string key, CancellationToken cancel = default)
    {
        var all = await All(cancel);
        if (!all.Ok)
            return all.Problems.ToArray();
        if (all.Value.FirstOrDefault(o => o.Key == key) is { } found)
            return found;
        return Problem.Input(new($"Không có ngày “{key}”.", $"There is no observance “{key}”."), Name, TemplateMap.Suggest(key, [.. all.Value.Select(o => o.Key)]));
    }

    private static Observance Read(TemplateMap map)
    {
        var key = map.Text("key");
        if (key.Length > 0 && !KeyPattern().IsMatch(key))
            map.Report("key", new($"Khóa “{key}” chỉ gồm chữ thường không dấu, chữ số và gạch nối.", $"The key “{key}” may hold lower-case ASCII letters, digits and hyphens only."));
        var lunar = map.Flag("lunar");
        var (day, month) = ReadDay(map, lunar);
        var campaign = map.Words("campaign");
        if (campaign.Length > 0 && !KeyPattern().IsMatch(campaign))
            map.Report("campaign", new($"“{campaign}” không phải tên tệp chiến dịch.", $"“{campaign}” is not the name of a campaign file."),
                new("Viết tên tệp trong campaigns/, không có .yaml.", "Write the name of the file in campaigns/, without .yaml."));
        return new Observance
        {
            Key = key, Name = map.Text("name"), Day = day, Month = month, Lunar = lunar, On = map.Flag("on"),
            Basis = map.Words("basis"), Confirmed = map.Flag("confirmed"), Campaign = campaign.Length > 0 ? campaign : null,
        };
    }

    private static (int Day, int Month) ReadDay(TemplateMap map, bool lunar)
    {
        var text = map.Text("day");
        if (text.Length == 0)
            return (1, 1);
        var match = DayPattern().Match(text);
        if (!match.Success)
        {
            map.Report("day", new($"“{text}” không phải ngày/tháng.", $"“{text}” is no day and month."), new("Viết như 10/10.", "Write it like 10/10."));
            return (1, 1);
        }
        int day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture), month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        // 2000 is a leap year: 29/2 is a day that some years have.
        if (month is >= 1 and <= 12 && day >= 1 && day <= (lunar ? 30 : DateTime.DaysInMonth(2000, month)))
            return (day, month);
        map.Report("day", new($"Không có ngày {text}{(lunar ? " âm lịch" : "")}.", $"There is no day {text}{(lunar ? " in the lunar calendar" : "")}."),
            new("Viết ngày/tháng có thật, như 28/2.", "Write a day and month that exist, like 28/2."));
        return (1, 1);
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.NonBacktracking)]
    private static partial Regex KeyPattern();

    [GeneratedRegex("^(?<day>[0-9]{1,2})/(?<month>[0-9]{1,2})$", RegexOptions.NonBacktracking)]
    private static partial Regex DayPattern();
}
