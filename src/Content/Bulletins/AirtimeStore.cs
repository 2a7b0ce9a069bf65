using System.Globalization;
using Campaigns.Content.Captions;
using Campaigns.Content.Store;

namespace Campaigns.Content.Bulletins;

/// <summary>The rules of stations and what is added to their slots for some days.</summary>
public sealed class AirtimeStore(TimeProvider clock)
{
    /// <summary>Surges of one station that are kept and not over.</summary>
    public const int MostSurges = 24;

    /// <summary>When a station is on the air, within a transaction of the caller's.</summary>
    public static async Task<Airtime> Of(Session session, string accountId)
    {
        var rules = await session.First<RulesRow>(
            "SELECT quiet_from AS QuietFrom, quiet_to AS QuietTo, weekend AS Weekend, sessions AS Sessions, minutes AS Minutes FROM station_rules WHERE account_id = @accountId", new { accountId });
        var surges = await session.List<SurgeRow>("""
            SELECT id AS Id, name AS Name, first_day AS FirstDay, last_day AS LastDay, days AS Days, starts AS Starts, minutes AS Minutes FROM station_surge
            WHERE account_id = @accountId ORDER BY first_day, id
            """, new { accountId });
        return new Airtime(accountId, rules?.Rules() ?? new StationRules(), await SlotStore.Of(session, accountId), [.. surges.Select(row => row.Surge(accountId))]);
    }

    /// <summary>Keeps the rules; the slots stay as they are, and those that break a rule are not on the air. What is wrong where they cannot be kept.</summary>
    public static async Task<IReadOnlyList<Problem>> Keep(Session session, string accountId, StationRules rules)
    {
        var problems = new List<Problem>();
        if (rules.QuietFrom is null != rules.QuietTo is null)
            problems.Add(Problem.Input(new("Giờ yên tĩnh cần cả giờ bắt đầu và giờ kết thúc.", "Quiet hours have a beginning and an end."), "yen-den", new("Điền đủ hai ô, hoặc để trống cả hai.", "Fill in both, or neither.")));
        if (rules.Sessions is < 0 or > StationRules.MostSessions)
            problems.Add(Problem.Input(new($"Số buổi một ngày từ 0 đến {StationRules.MostSessions}.", $"Programmes a day are 0 to {StationRules.MostSessions}."), "buoi"));
        if (rules.Minutes is < 1 or > StationRules.LongestMinutes)
            problems.Add(Problem.Input(new($"Số phút một buổi từ 1 đến {StationRules.LongestMinutes}.", $"Minutes a programme are 1 to {StationRules.LongestMinutes}."), "phut-nhieu-nhat"));
        if (problems.Count > 0)
            return problems;
        await session.Run("""
            INSERT INTO station_rules (account_id, quiet_from, quiet_to, weekend, sessions, minutes) VALUES (@accountId, @from, @to, @weekend, @Sessions, @Minutes)
            ON CONFLICT (account_id) DO UPDATE SET quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, weekend = excluded.weekend, sessions = excluded.sessions, minutes = excluded.minutes
            """, new { accountId, from = rules.QuietFrom?.Minutes(), to = rules.QuietTo?.Minutes(), weekend = rules.WeekendSpecial ? 1 : 0, rules.Sessions, rules.Minutes });
        return [];
    }

    /// <summary>Adds a surge; what is wrong where it cannot be kept.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="surge">Its id is made here.</param>
    /// <param name="today">The unit's: a surge that is over before it began helps nobody.</param>
    public async Task<IReadOnlyList<Problem>> Add(Session session, Surge surge, DateOnly today)
    {
        surge = surge with { Name = CaptionSource.OneLine(surge.Name) };
        var airtime = await Of(session, surge.AccountId);
        var problems = airtime.Problems(surge).ToList();
        if (surge.Last < today)
            problems.Add(Problem.Input(new("Đợt này đã qua.", "It is over."), "den", new("Xem lại ngày cuối.", "Look at its last day.")));
        if (airtime.Surges.Count(other => other.Last >= today) >= MostSurges)
            problems.Add(Problem.Input(new($"Một đài có tối đa {MostSurges} đợt tăng cường.", $"A station has at most {MostSurges} surges."), "dot", new("Bỏ đợt không dùng nữa.", "Remove those that are not used.")));
        if (problems.Count == 0)
            await session.Run("""
                INSERT INTO station_surge (id, account_id, name, first_day, last_day, days, starts, minutes, created) VALUES (@id, @AccountId, @Name, @first, @last, @Days, @starts, @Minutes, @now)
                """, new
            {
                id = Id.New(clock), surge.AccountId, surge.Name, first = surge.First.Iso(), last = surge.Last.Iso(), surge.Days, surge.Minutes, now = clock.GetUtcNow().ToUnixTimeMilliseconds(),
                starts = string.Join(',', surge.Starts.Select(start => start.Minutes().ToString(CultureInfo.InvariantCulture))),
            });
        return problems;
    }

    /// <summary>Ends a surge; programmes that were made for it stay. False where it is none of the station's.</summary>
    public static async Task<bool> Remove(Session session, string accountId, string id) =>
        await session.Run("DELETE FROM station_surge WHERE id = @id AND account_id = @accountId", new { id, accountId }) == 1;

    private sealed class RulesRow
    {
        public int? QuietFrom { get; set; }
        public int? QuietTo { get; set; }
        public int Weekend { get; set; }
        public int Sessions { get; set; }
        public int Minutes { get; set; }

        public StationRules Rules() => new()
        {
            QuietFrom = QuietFrom is { } from ? WallMinutes.Time(from) : null, QuietTo = QuietTo is { } to ? WallMinutes.Time(to) : null, WeekendSpecial = Weekend == 1, Sessions = Sessions, Minutes = Minutes,
        };
    }

    private sealed class SurgeRow
    {
        public string Id { get; set; } = "";
        public string Name { get; set; } = "";
        public string FirstDay { get; set; } = "";
        public string LastDay { get; set; } = "";
        public BroadcastDays Days { get; set; }
        public string Starts { get; set; } = "";
        public int Minutes { get; set; }

        public Surge Surge(string accountId) => new(Id, accountId, Name, Content.Days.OfIso(FirstDay), Content.Days.OfIso(LastDay), Days,
            [.. Starts.Split(',').Select(start => WallMinutes.Time(int.Parse(start, CultureInfo.InvariantCulture)))], Minutes);
    }
}
