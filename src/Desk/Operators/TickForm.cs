using System.Globalization;
using Campaigns.Content.Broadcasts;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Operators;

/// <summary>The fields of the form by which a programme is ticked; the page's script sends the same names.</summary>
internal static class TickForm
{
    /// <summary>The most items of a programme that are looked at.</summary>
    public const int MostItems = 60;

    /// <summary>Null where no such form can come from a page of this desk.</summary>
    public static Tick? Read(Func<string, IReadOnlyList<string>> fields, long age)
    {
        string? One(string name) => fields(name) is [var value, ..] && value.Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, BroadcastRules.LongestNote + 1)] : null;
        if (!BroadcastRules.IsId(One("ma")) || !DayOption.TryRead(One("ngay") ?? "", out var day) || Time(One("gio")) is not { } slot || Enum(One("ket-qua"), BroadcastOutcome.Mistaken) is not { } outcome)
            return null;
        return new Tick
        {
            Id = One("ma")!, Day = day, Slot = slot, Outcome = (BroadcastOutcome)outcome, Reason = (NotReadReason?)Enum(One("vi-sao"), NotReadReason.Other), Instead = One("noi-dung"),
            Kind = (BroadcastKind?)Enum(One("loai"), BroadcastKind.Urgent), From = Time(One("tu")), To = Time(One("den")), Note = One("ghi-chu"), Synthetic = One("giong-may") is not null,
            Seen = Some("muc"), Left = Some("bo"), Age = age,
        };

        IReadOnlyList<string> Some(string name) => [.. fields(name).Where(id => id.Length is > 0 and <= 40).Take(MostItems)];
    }

    public static TimeOnly? Time(string? typed) => TimeOnly.TryParseExact(typed, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>A number of an enum whose numbers run from 0 to <paramref name="last"/>.</summary>
    private static int? Enum<T>(string? typed, T last) where T : struct, Enum =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Convert.ToInt32(last, CultureInfo.InvariantCulture) ? number : null;
}
