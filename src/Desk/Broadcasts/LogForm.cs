using System.Globalization;
using Campaigns.Content.Broadcasts;
using Campaigns.Desk.Operators;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Broadcasts;

/// <summary>A line of the log as somebody types it.</summary>
public sealed record LogForm
{
    public string Id { get; init; } = "";
    public string Day { get; init; } = "";
    public string From { get; init; } = "";
    public string To { get; init; } = "";
    public string Slot { get; init; } = "";
    public string Title { get; init; } = "";
    public BroadcastKind Kind { get; init; } = BroadcastKind.Relay;
    public BroadcastOutcome Outcome { get; init; }
    public NotReadReason? Reason { get; init; }
    public string Language { get; init; } = Broadcast.Vietnamese;
    public string Place { get; init; } = "";
    public string Editor { get; init; } = "";
    public string Approver { get; init; } = "";
    public string Operator { get; init; } = "";
    public string Device { get; init; } = "";
    public string Note { get; init; } = "";
    public bool Synthetic { get; init; }

    /// <summary>When it was; null where that cannot be read.</summary>
    public (DateOnly Day, TimeOnly From, TimeOnly? To)? When =>
        DayOption.TryRead(Day, out var day) && TickForm.Time(From) is { } from && (To.Length == 0 || TickForm.Time(To) is not null) ? (day, from, TickForm.Time(To)) : null;

    /// <summary>A line as it stands, to be corrected.</summary>
    public static LogForm Of(Broadcast line, string id) => new()
    {
        Id = id, Day = line.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), From = Clock(line.Start), To = line.Seconds > 0 ? Clock(line.Start.Add(TimeSpan.FromSeconds(line.Seconds))) : "",
        Slot = line.Slot is { } slot ? Clock(slot) : "", Title = line.Title, Kind = line.Kind, Outcome = line.Outcome, Reason = line.Reason, Language = line.Language, Place = line.Place, Editor = line.Editor,
        Approver = line.Approver, Operator = line.Operator.Name, Device = line.Device, Note = line.Note, Synthetic = line.Synthetic,
    };

    public static LogForm Read(IFormCollection form)
    {
        var outcome = (BroadcastOutcome)Number("ket-qua", (int)BroadcastOutcome.Mistaken);
        return new()
        {
            Id = Word("ma"), Day = Word("ngay"), From = Word("tu"), To = Word("den"), Slot = Word("gio"), Title = Word("ten"), Kind = (BroadcastKind)Number("loai", (int)BroadcastKind.Urgent), Outcome = outcome,
            Reason = outcome == BroadcastOutcome.NotRead ? (NotReadReason)Number("vi-sao", (int)NotReadReason.Other) : null, Language = Word("tieng"), Place = Word("cum-loa"), Editor = Word("bien-tap"),
            Approver = Word("duyet"), Operator = Word("nguoi-truc"), Device = Word("thiet-bi"), Note = Word("ghi-chu"), Synthetic = form.ContainsKey("giong-may"),
        };

        string Word(string name) => form[name].ToString() is var typed && typed.Length <= BroadcastRules.LongestNote ? typed : typed[..(BroadcastRules.LongestNote + 1)];

        int Number(string name, int last) => int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= last ? number : 0;
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
