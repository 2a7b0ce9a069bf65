namespace Campaigns.Content.Broadcasts;

/// <summary>A station's log of some days as it is shown and printed: what was written, and the programmes of which nothing was.</summary>
/// <param name="Unit">As the unit signs.</param>
/// <param name="Station">As the station is called.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last one.</param>
/// <param name="Lines">In order of time.</param>
public sealed record LogBook(string Unit, string Station, DateOnly From, DateOnly To, IReadOnlyList<BookLine> Lines)
{
    /// <summary>Seconds on the air; a corrected line counts as it was corrected.</summary>
    public long Seconds => Lines.Where(line => line.Holds).Sum(line => (long)line.Line!.Seconds);

    /// <summary>Puts the book of whole days together.</summary>
    /// <param name="unit">As the unit signs.</param>
    /// <param name="station">As the station is called.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last one.</param>
    /// <param name="lines">Every line of these days, as <see cref="BroadcastStore.Of"/> gives them.</param>
    /// <param name="planned">The programmes that were composed for these days.</param>
    /// <param name="now">The unit's wall clock: what is still to come is not missing.</param>
    public static LogBook Of(string unit, string station, DateOnly from, DateOnly to, IReadOnlyList<Broadcast> lines, IReadOnlyList<PlannedSlot> planned, DateTime now)
    {
        var said = lines.Where(line => line is { Slot: not null, Holds: true }).Select(line => (line.Day, line.Slot!.Value)).ToHashSet();
        var missing = planned.Where(slot => !said.Contains((slot.Day, slot.Start)) && slot.Day.ToDateTime(slot.Start).AddMinutes(slot.Minutes) < now);
        var all = lines.Select(line => (line.Day, line.Start, line.Received, Line: (Broadcast?)line)).Concat(missing.Select(slot => (slot.Day, slot.Start, Received: DateTimeOffset.MaxValue, Line: (Broadcast?)null)))
            .OrderBy(row => row.Day).ThenBy(row => row.Start).ThenBy(row => row.Received).ToArray();
        var numbers = all.Select((row, index) => (row.Line, Number: index + 1)).Where(row => row.Line is not null).ToDictionary(row => row.Line!.Id, row => row.Number, StringComparer.Ordinal);
        return new(unit, station, from, to, [.. all.Select((row, index) => row.Line is { } line ? Told(line, index + 1, numbers) : Unsaid(row.Day, row.Start, index + 1))]);
    }

    private static BookLine Told(Broadcast line, int number, Dictionary<string, int> numbers) => new()
    {
        Number = number, Day = line.Day, Start = line.Start, End = line.Seconds > 0 ? line.Start.Add(TimeSpan.FromSeconds(line.Seconds)) : null, Session = BroadcastWords.Session(line.Start).Vi,
        Title = line.Title, Kind = line.Kind.Words().Vi, Language = line.Language, Minutes = Math.Round(line.Seconds / 60.0, 1), Place = line.Place, Editor = line.Editor, Approver = line.Approver,
        Operator = line.Operator.Name, Device = line.Device, Note = Note(line, numbers), Line = line,
    };

    private static BookLine Unsaid(DateOnly day, TimeOnly start, int number) => new()
    {
        Number = number, Day = day, Start = start, Session = BroadcastWords.Session(start).Vi, Title = $"Chương trình {start:HH\\:mm}", Kind = BroadcastKind.Own.Words().Vi, Note = "Chưa ghi đã phát hay không.",
    };

    private static string Note(Broadcast line, Dictionary<string, int> numbers)
    {
        var said = new List<string>();
        if (line.Outcome == BroadcastOutcome.NotRead)
            said.Add(line.Reason is { } reason and not NotReadReason.Other ? $"Không phát: {reason.Words().Vi}." : "Không phát.");
        else if (line.Outcome is BroadcastOutcome.Other or BroadcastOutcome.Mistaken)
            said.Add($"{line.Outcome.Words().Vi}.");
        if (line.Synthetic)
            said.Add("Giọng đọc tổng hợp.");
        if (line.Note.Length > 0)
            said.Add(line.Note);
        if (line.Corrects is { } corrected)
            said.Add($"Đính chính {Name(corrected, numbers)}.");
        if (line.CorrectedBy is { } by)
            said.Add($"Đã được đính chính ở {Name(by, numbers)}.");
        if (line.Behind is { } behind)
            said.Add($"Gửi đến muộn; lấy theo {Name(behind, numbers)}.");
        return string.Join(' ', said);
    }

    private static string Name(string id, Dictionary<string, int> numbers) => numbers.TryGetValue(id, out var number) ? $"dòng {number}" : "dòng của tháng khác";
}
