namespace Campaigns.Content.Bulletins;

/// <summary>Days of the week one by one, from Monday as people here count them.</summary>
public static class SlotDays
{
    public static IReadOnlyList<BroadcastDays> All { get; } =
        [BroadcastDays.Monday, BroadcastDays.Tuesday, BroadcastDays.Wednesday, BroadcastDays.Thursday, BroadcastDays.Friday, BroadcastDays.Saturday, BroadcastDays.Sunday];

    private static readonly (BroadcastDays Day, string Sign)[] s_signs = [.. All.Select((day, at) => (day, day == BroadcastDays.Sunday ? "CN" : $"T{at + 2}"))];

    /// <summary>One day as it is said: "thứ Hai".</summary>
    public static string Vietnamese(BroadcastDays day) => day switch
    {
        BroadcastDays.Monday => "thứ Hai",
        BroadcastDays.Tuesday => "thứ Ba",
        BroadcastDays.Wednesday => "thứ Tư",
        BroadcastDays.Thursday => "thứ Năm",
        BroadcastDays.Friday => "thứ Sáu",
        BroadcastDays.Saturday => "thứ Bảy",
        BroadcastDays.Sunday => "Chủ nhật",
        _ => throw new ArgumentOutOfRangeException(nameof(day), day, null),
    };

    /// <summary>Several as a list says them: "mọi ngày", "thứ Hai đến thứ Sáu", "T7, CN".</summary>
    public static string List(BroadcastDays days) => days switch
    {
        BroadcastDays.EveryDay => "mọi ngày",
        BroadcastDays.EveryDay & ~BroadcastDays.Weekend => "thứ Hai đến thứ Sáu",
        _ => string.Join(", ", s_signs.Where(sign => days.HasFlag(sign.Day)).Select(sign => sign.Sign)),
    };
}
