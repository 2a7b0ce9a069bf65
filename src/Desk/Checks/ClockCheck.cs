using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Checks;

/// <summary>The machine's clock and the zones of the units. A PC whose battery is dead starts in a year long gone, and posts by it.</summary>
internal sealed class ClockCheck : ICheck
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    /// <summary>No right clock shows an earlier time than the one this program was made in.</summary>
    private static readonly DateTimeOffset Made = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    public string Name => "clock";

    public async Task<IReadOnlyList<CheckFinding>> Look(CheckGround ground, CancellationToken cancel)
    {
        var now = ground.Clock.GetUtcNow();
        var newest = await ground.Services.GetRequiredService<Database>().Read(session => session.Value<long?>("""
            SELECT MAX(at) FROM (SELECT MAX(created) AS at FROM unit UNION ALL SELECT MAX(updated) FROM item
              UNION ALL SELECT MAX(updated) FROM post UNION ALL SELECT MAX(at) FROM audit) newest
            """), cancel);
        var zones = (await ground.Services.GetRequiredService<UnitStore>().All(cancel)).Select(u => u.Zone).Append(UnitClock.Vietnam).Distinct(StringComparer.Ordinal);
        return [Time(now, newest is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null), .. zones.Select(zone => Zone(zone, now))];
    }

    internal CheckFinding Time(DateTimeOffset now, DateTimeOffset? newestRow)
    {
        var right = new Phrase("Chỉnh đồng hồ của máy (bật đồng bộ giờ qua mạng) rồi chạy lại.", "Set the machine's clock (switch network time on) and start again.");
        if (now < Made)
            return CheckFinding.Failed(Name, new($"Đồng hồ của máy sai: {now:u}.", $"The machine's clock is wrong: {now:u}."), right);
        return newestRow - now > Ahead
            ? CheckFinding.Failed(Name, new($"Đồng hồ của máy ({now:u}) chậm hơn dữ liệu đã ghi ({newestRow:u}).", $"The machine's clock ({now:u}) is behind what is stored ({newestRow:u})."), right)
            : CheckFinding.Ok(Name, new($"Đồng hồ: {now:u}.", $"Clock: {now:u}."));
    }

    private CheckFinding Zone(string name, DateTimeOffset now) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        ? CheckFinding.Ok(Name, new($"Múi giờ {name}: bây giờ là {TimeZoneInfo.ConvertTime(now, zone):HH:mm}.", $"Zone {name}: it is {TimeZoneInfo.ConvertTime(now, zone):HH:mm}."))
        : CheckFinding.Failed(Name, new($"Máy không biết múi giờ {name}.", $"This machine does not know the zone {name}."),
            new("Cài gói tzdata, hoặc sửa múi giờ của đơn vị.", "Install tzdata, or mend the unit's zone."));
}
