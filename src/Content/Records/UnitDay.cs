using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Records;

/// <summary>Which day it is where a unit is.</summary>
internal static class UnitDay
{
    public static async Task<DateOnly> Today(Session session, string unitId, TimeProvider clock) =>
        DateOnly.FromDateTime(UnitClock.Local(await session.Value<string>("SELECT zone FROM unit WHERE id = @unitId", new { unitId }) ?? UnitClock.Vietnam, clock.GetUtcNow()).DateTime);
}
