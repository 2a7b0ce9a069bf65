namespace Campaigns.Content.Bulletins;

/// <summary>When a station is on the air: its slots, its rules, and what is added for some days. The one answer to "which programmes are there on that day".</summary>
/// <param name="AccountId">The station.</param>
/// <param name="Rules">What it may do.</param>
/// <param name="Slots">Its slots as they are kept, in order of their start; what the rules forbid stands among them and is not on the air.</param>
/// <param name="Surges">Those that are not over, and those that were.</param>
public sealed record Airtime(string AccountId, StationRules Rules, IReadOnlyList<Slot> Slots, IReadOnlyList<Surge> Surges)
{
    /// <summary>The programmes of a day in order of their start: the slots that the rules let through, the earliest where there are too many, and what a surge adds beside them.</summary>
    public IReadOnlyList<Slot> On(DateOnly day)
    {
        var usual = Rules.Rests(day) ? [] : Slots.Where(slot => slot.On(day) && !Rules.Quiet(slot.Start, slot.Minutes));
        var all = (Rules.Sessions > 0 ? usual.Take(Rules.Sessions) : usual).Select(Shortened).ToList();
        foreach (var more in Surges.SelectMany(surge => surge.On(day)).OrderBy(slot => slot.Start).Select(Shortened))
            if (!Rules.Quiet(more.Start, more.Minutes) && all.TrueForAll(slot => !slot.Meets(more)))
                all.Add(more);
        return [.. all.OrderBy(slot => slot.Start)];
    }

    /// <summary>Why a slot cannot be kept beside the others (of the same id it takes the place); each names its field and says which rule it breaks and how to mend it.</summary>
    public IReadOnlyList<Problem> Problems(Slot slot) => Problems(slot, Slots.Where(other => other.Id != slot.Id));

    /// <summary>Why a slot that is kept is not on the air as it says, as when the rules came after it; nothing where it is.</summary>
    public IReadOnlyList<Problem> Silent(Slot slot) => Problems(slot, Slots.Where(other => other.Start < slot.Start));

    private List<Problem> Problems(Slot slot, IEnumerable<Slot> beside)
    {
        var problems = new List<Problem>();
        var others = beside.ToArray();
        if (slot.Days == BroadcastDays.None)
            problems.Add(Problem.Input(new("Chưa chọn ngày nào trong tuần.", "No day of the week is chosen."), "ngay"));
        problems.AddRange(Problems(slot.Start, slot.Minutes));
        if (Rules.WeekendSpecial && (slot.Days & BroadcastDays.Weekend) != BroadcastDays.None)
            problems.Add(Problem.Input(new("Quy định của đài: thứ Bảy, Chủ nhật chỉ phát khi đặc biệt.", "The station's rules: on Saturday and Sunday only in special cases."), "ngay",
                new("Bỏ thứ Bảy, Chủ nhật ở khung giờ này; đợt cao điểm thì thêm ở mục “Tăng cường”.", "Leave Saturday and Sunday out; add them as a surge where they are needed.")));
        if (Rules.Sessions > 0 && SlotDays.All.FirstOrDefault(day => slot.Days.HasFlag(day) && others.Count(other => other.Days.HasFlag(day)) >= Rules.Sessions) is not BroadcastDays.None and var full)
            problems.Add(Problem.Input(new($"Quy định của đài: mỗi ngày không quá {Rules.Sessions} buổi, mà {SlotDays.Vietnamese(full)} đã đủ.", $"The station's rules: at most {Rules.Sessions} programmes a day, and {full} has them."), "ngay",
                new("Bỏ bớt khung giờ khác hoặc bỏ ngày này; đợt cao điểm thì thêm ở mục “Tăng cường”.", "Remove another slot or this day, or add a surge.")));
        if (others.FirstOrDefault(other => (other.Days & slot.Days) != BroadcastDays.None && other.Meets(slot)) is { } taken)
            problems.Add(Problem.Input(new($"Trùng với khung {taken.Start:HH\\:mm}, dài {taken.Minutes} phút.", $"It runs into the slot at {taken.Start:HH\\:mm} of {taken.Minutes} minutes."), "gio",
                new("Chọn giờ khác, rút ngắn, hoặc sửa khung giờ kia.", "Choose another time, make it shorter, or change the other slot.")));
        return problems;
    }

    /// <summary>The same for a surge, which weekends and the number of programmes do not bind.</summary>
    public IReadOnlyList<Problem> Problems(Surge surge)
    {
        var problems = new List<Problem>();
        if (surge.Name.Length is 0 or > Surge.LongestName)
            problems.Add(Problem.Input(new($"Ghi đợt này dùng cho việc gì, tối đa {Surge.LongestName} ký tự.", $"Say what it is for, in at most {Surge.LongestName} characters."), "dot"));
        if (surge.Last < surge.First || surge.Last.DayNumber - surge.First.DayNumber >= Surge.LongestDays)
            problems.Add(Problem.Input(new("Ngày cuối phải từ ngày đầu trở đi, và cả đợt không quá một năm.", "The last day is not before the first, and it all takes no more than a year."), "den"));
        if (surge.Days == BroadcastDays.None)
            problems.Add(Problem.Input(new("Chưa chọn ngày nào trong tuần.", "No day of the week is chosen."), "ngay-them"));
        if (surge.Starts.Count is 0 or > Surge.MostStarts)
            problems.Add(Problem.Input(new($"Ghi từ 1 đến {Surge.MostStarts} giờ phát.", $"Give 1 to {Surge.MostStarts} times."), "gio-them", new("Ví dụ: 05:30, 11:00, 17:30.", "As in 05:30, 11:00, 17:30.")));
        problems.AddRange(surge.Starts.SelectMany(start => Problems(start, surge.Minutes)).Select(problem => problem with { Where = $"{problem.Where}-them" }).Distinct());
        if (surge.Starts.Zip(surge.Starts.Skip(1)).FirstOrDefault(pair => pair.First.Minutes() + surge.Minutes > pair.Second.Minutes()) is { Second: var second } && second != default)
            problems.Add(Problem.Input(new($"Buổi {second:HH\\:mm} bắt đầu khi buổi trước chưa hết.", $"The programme at {second:HH\\:mm} begins before the one before it ends."), "gio-them", new("Để các giờ cách nhau xa hơn, hoặc rút ngắn số phút.", "Set them further apart, or make them shorter.")));
        return problems;
    }

    private IEnumerable<Problem> Problems(TimeOnly start, int minutes)
    {
        if (minutes is < 1 or > StationRules.LongestMinutes)
            yield return Problem.Input(new($"Số phút từ 1 đến {StationRules.LongestMinutes}.", $"Minutes are 1 to {StationRules.LongestMinutes}."), "phut");
        else if (minutes > Rules.Minutes)
            yield return Problem.Input(new($"Quy định của đài: mỗi buổi không quá {Rules.Minutes} phút.", $"The station's rules: at most {Rules.Minutes} minutes a programme."), "phut",
                new($"Ghi {Rules.Minutes} phút trở xuống, hoặc sửa quy định của đài.", $"Give {Rules.Minutes} minutes or less, or change the station's rules."));
        else if (start.Minutes() + minutes > WallMinutes.OfADay)
            yield return Problem.Input(new("Buổi phát phải hết trước nửa đêm.", "A programme ends before midnight."), "gio", new("Chọn giờ sớm hơn.", "Choose an earlier time."));
        else if (Rules.Quiet(start, minutes))
            yield return Problem.Input(new($"Quy định của đài: từ {Rules.QuietFrom:HH\\:mm} đến {Rules.QuietTo:HH\\:mm} không phát.", $"The station's rules: nothing from {Rules.QuietFrom:HH\\:mm} to {Rules.QuietTo:HH\\:mm}."), "gio",
                new("Chọn giờ khác, hoặc sửa giờ yên tĩnh trong quy định của đài.", "Choose another time, or change the quiet hours."));
    }

    private Slot Shortened(Slot slot) => slot.Minutes > Rules.Minutes ? slot with { Minutes = Rules.Minutes } : slot;
}
