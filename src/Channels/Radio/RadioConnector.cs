using System.Globalization;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Store;

namespace Campaigns.Channels.Radio;

/// <summary>Making a loudspeaker station: its first time on the air, and the rules that it keeps. Its reader's pace is the usual one until it is measured.</summary>
internal sealed class RadioConnector(SlotStore slots, StationPresets presets) : IConnector
{
    private const string At = "at", Minutes = "minutes", Preset = "preset";

    public ChannelKind Kind => ChannelKind.Radio;

    public IReadOnlyList<ConnectField> Fields { get; } =
    [
        new(At, new("Giờ phát đầu tiên", "First time on the air"), new("Giờ bắt đầu buổi phát hằng ngày, ví dụ 17:00. Các giờ khác thêm sau.", "When the daily programme begins, as 17:00. Others are added later."), Usual: "17:00"),
        new(Minutes, new("Số phút nhiều nhất", "Minutes at most"), new("Của mỗi buổi phát, từ 1 đến 60.", "Of each programme, 1 to 60."), Usual: "15"),
        new(Preset, new("Quy định của đài", "The station's rules"), new("Các giới hạn theo quy định của địa phương; sửa được sau.", "Limits as local rules have them; they can be changed later."), Required: false),
    ];

    public bool Again => false;

    public async Task<Result<Connection>> Connect(IReadOnlyDictionary<string, string> values, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        if (Start(values) is not { } start)
            problems.Add(Problem.Input(new("Giờ viết theo dạng 17:00.", "A time is like 17:00."), At));
        else if (await Rules(values, problems, cancel) is { } rules)
            problems.AddRange(new Airtime("", rules, [], []).Problems(First("", rules, start, Length(values))).Select(problem => problem with { Where = problem.Where == "phut" ? Minutes : At }));
        return problems.Count > 0 ? problems.ToArray() : new Connection("{}", new Dictionary<string, string>(),
            [new("Giờ phát khác, giờ yên tĩnh, đợt tăng cường: vào Cài đặt, Khung giờ phát.", "Other times, quiet hours and surges: in the settings, Khung giờ phát."),
             new("Đo tốc độ đọc của phát thanh viên ở Cài đặt, Giọng đọc, để số phút tính được sát hơn.", "Measure the reader's pace in the settings, Giọng đọc, so that minutes are counted better.")]);
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<(string Value, Phrase Label)>>> Choices(CancellationToken cancel)
    {
        var all = await presets.All(cancel);
        return new Dictionary<string, IReadOnlyList<(string, Phrase)>> { [Preset] = [.. (all.Value ?? []).Select(preset => (preset.Key, new Phrase(preset.Name, preset.Name)))] };
    }

    public async Task Settle(Session session, Account account, IReadOnlyDictionary<string, string> values)
    {
        var rules = await Rules(values, [], CancellationToken.None) ?? new StationRules();
        if (rules != new StationRules())
            await AirtimeStore.Keep(session, account.Id, rules);
        await slots.Keep(session, First(account.Id, rules, Start(values)!.Value, Length(values)));
    }

    /// <summary>Every day that the rules let through.</summary>
    private static Slot First(string account, StationRules rules, TimeOnly start, int minutes) =>
        new("", account, rules.WeekendSpecial ? BroadcastDays.EveryDay & ~BroadcastDays.Weekend : BroadcastDays.EveryDay, start, minutes);

    private async Task<StationRules?> Rules(IReadOnlyDictionary<string, string> values, List<Problem> problems, CancellationToken cancel)
    {
        if (values.GetValueOrDefault(Preset) is not { Length: > 0 } key)
            return new StationRules();
        var all = await presets.All(cancel);
        problems.AddRange(all.Problems);
        var chosen = all.Value?.FirstOrDefault(preset => preset.Key == key);
        if (all.Ok && chosen is null)
            problems.Add(Problem.Input(new("Không có mẫu quy định này.", "There is no such preset."), $"{Preset}={key}", new($"Các mẫu: {string.Join(", ", all.Value.Select(preset => preset.Key))}.", $"There are: {string.Join(", ", all.Value.Select(preset => preset.Key))}.")));
        return chosen?.Rules;
    }

    private static TimeOnly? Start(IReadOnlyDictionary<string, string> values) =>
        TimeOnly.TryParseExact(values[At].Replace('h', ':'), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) ? start : null;

    /// <summary>Zero where it is no number, which no slot may have.</summary>
    private static int Length(IReadOnlyDictionary<string, string> values) => int.TryParse(values[Minutes], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0;
}
