namespace Campaigns.Content.Broadcasts;

/// <summary>What a line of the log may be.</summary>
public static class BroadcastRules
{
    /// <summary>In characters.</summary>
    public const int LongestTitle = 200, LongestName = 80, LongestNote = 500;

    /// <summary>The longest time on the air that one line tells of.</summary>
    public static readonly TimeSpan LongestTime = TimeSpan.FromHours(12);

    /// <summary>How long after it one may still be written in by who ticks; an office may write in older ones.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromDays(31);

    /// <summary>Whether it may name a line: the store has it from browsers.</summary>
    public static bool IsId(string? id) => id is { Length: >= 16 and <= 40 } && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>The line as it is kept, or every problem of it.</summary>
    public static Result<Broadcast> Check(Broadcast line)
    {
        var kept = line with
        {
            Title = Plain(line.Title), Language = Plain(line.Language) is { Length: > 0 } language ? language : Broadcast.Vietnamese, Place = Plain(line.Place), Editor = Plain(line.Editor), Approver = Plain(line.Approver),
            Device = Plain(line.Device), Note = Plain(line.Note), Operator = line.Operator with { Name = Plain(line.Operator.Name) },
            Seconds = line.Outcome is BroadcastOutcome.NotRead or BroadcastOutcome.Mistaken ? 0 : line.Seconds, Reason = line.Outcome == BroadcastOutcome.NotRead ? line.Reason ?? NotReadReason.Other : null,
            Items = line.Outcome == BroadcastOutcome.Read ? line.Items : [],
        };
        var problems = new List<Problem>();
        if (kept.Title.Length == 0)
            problems.Add(Problem.Input(new("Chưa ghi tên chương trình hoặc nội dung đã phát.", "The programme, or what was on the air, is not said."), "ten"));
        if (kept.Operator.Name.Length == 0)
            problems.Add(Problem.Input(new("Chưa ghi người trực máy.", "Who was at the machine is not said."), "nguoi-truc"));
        if (kept.Title.Length > LongestTitle)
            problems.Add(Long("ten", LongestTitle));
        if (new[] { kept.Language, kept.Place, kept.Editor, kept.Approver, kept.Operator.Name }.Any(name => name.Length > LongestName))
            problems.Add(Long("nguoi-truc", LongestName));
        if (kept.Device.Length > LongestNote || kept.Note.Length > LongestNote)
            problems.Add(Long("ghi-chu", LongestNote));
        if (kept is { Outcome: BroadcastOutcome.NotRead, Reason: NotReadReason.Other, Note.Length: 0 })
            problems.Add(Problem.Input(new("Chưa ghi vì sao không phát.", "It is not said why nothing was read."), "ghi-chu", new("Chọn một lý do, hoặc ghi vài chữ.", "Choose a reason, or write some words.")));
        if (kept.Outcome is BroadcastOutcome.Read or BroadcastOutcome.Other && (kept.Seconds < 1 || kept.Seconds > LongestTime.TotalSeconds))
            problems.Add(Problem.Input(new("Giờ kết thúc phải sau giờ bắt đầu, không quá 12 giờ.", "It ends after it began, within 12 hours."), "den"));
        return problems.Count > 0 ? problems.ToArray() : kept;
    }

    private static Problem Long(string field, int most) => Problem.Input(new($"Viết gọn lại: tối đa {most} ký tự.", $"Shorter, please: at most {most} characters."), field);

    private static string Plain(string text) => string.Join(' ', text.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
