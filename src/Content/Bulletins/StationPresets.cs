using System.Globalization;
using Campaigns.Content.Templates;

namespace Campaigns.Content.Bulletins;

/// <summary>The presets of <c>templates/stations/presets.yaml</c>, read anew at each call so that an edit counts at once.</summary>
public sealed class StationPresets(TemplateFolder templates)
{
    private const string Name = "stations/presets.yaml";

    private static readonly Dictionary<string, bool> s_weekends = new(StringComparer.Ordinal) { ["every-day"] = false, ["special"] = true };

    /// <summary>All of them, as the file has them; every problem of the file at once, with its line.</summary>
    public async Task<Result<IReadOnlyList<StationPreset>>> All(CancellationToken cancel = default)
    {
        var read = await TemplateText.List(templates, Name, new("các mẫu quy định", "presets"), cancel);
        if (!read.Ok)
            return read.Problems.ToArray();
        var (file, rows) = read.Value;
        var (problems, presets) = (new List<Problem>(), new List<StationPreset>());
        foreach (var node in rows.Children)
        {
            var map = new TemplateMap(node, file, problems, ["key", "name", "sessions", "minutes", "weekend", "basis"], ["quiet"]);
            var preset = Read(map);
            if (preset.Key.Length > 0 && presets.Any(other => other.Key == preset.Key))
                map.Report("key", new($"Khóa “{preset.Key}” đã có ở trên.", $"The key “{preset.Key}” stands above already."), new("Mỗi mẫu một khóa riêng.", "Give every preset a key of its own."));
            presets.Add(preset);
        }
        return problems.Count > 0 ? problems.ToArray() : presets;
    }

    private static StationPreset Read(TemplateMap map)
    {
        var (from, to) = Quiet(map);
        return new(map.Text("key"), map.Text("name"), map.Text("basis"), new StationRules
        {
            Sessions = map.Number("sessions", 0, StationRules.MostSessions), Minutes = map.Number("minutes", 1, StationRules.LongestMinutes), WeekendSpecial = map.Choice("weekend", s_weekends), QuietFrom = from, QuietTo = to,
        });
    }

    private static (TimeOnly?, TimeOnly?) Quiet(TemplateMap map)
    {
        var text = map.Words("quiet");
        if (text.Length == 0)
            return (null, null);
        if (text.Split('-', StringSplitOptions.TrimEntries) is [var first, var last] && Time(first) is { } from && Time(last) is { } to)
            return (from, to);
        map.Report("quiet", new($"“{text}” không phải một khoảng giờ.", $"“{text}” is no range of hours."), new("Viết như 22:00-05:00.", "Write it like 22:00-05:00."));
        return (null, null);
    }

    private static TimeOnly? Time(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
