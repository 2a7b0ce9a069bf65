using System.Text.Json;
using System.Text.RegularExpressions;
using Campaigns.Content.Plans;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Reports;

/// <summary>The targets of plans that a report tells of: those that are this unit's to reach in its period.</summary>
/// <param name="Own">Told and counted.</param>
/// <param name="Past">Of years that were over when the period began.</param>
/// <param name="Above">Of the area of a higher level, without a reading of this unit.</param>
internal sealed partial record ReportTargets(IReadOnlyList<TargetStanding> Own, IReadOnlyList<TargetStanding> Past, IReadOnlyList<TargetStanding> Above)
{
    /// <summary>Targets of one report.</summary>
    private const int Most = 500;

    /// <param name="session">Reads.</param>
    /// <param name="units">Whose; the first is the one that reports.</param>
    /// <param name="period">At the end of which they stand.</param>
    /// <param name="plan">Of this plan alone; null: of every one.</param>
    /// <param name="today">A reading of a day to come is none yet; null: the period is over.</param>
    public static async Task<ReportTargets> Of(Session session, IReadOnlyList<Unit> units, ReportPeriod period, string? plan, DateOnly? today = null)
    {
        var rows = await session.List<Row>($"""
            SELECT t.id AS Id, t.plan_id AS PlanId, t.detail AS Detail, p.number AS Number, p.title AS Title, p.file_name AS FileName, p.issuer AS Issuer, {PlanYears.Signed} AS Signed, p.signed AS SignedDay, p.confidence AS Confidence,
              {MendRows.HeadSeen} AS Seen, r.numerator AS Numerator, r.denominator AS Denominator, r.day AS Day, r.source AS Source
            FROM plan_target t JOIN plan p ON p.id = t.plan_id
            LEFT JOIN target_reading r ON r.target_id = t.id AND r.voided IS NULL AND r.day <= @last
              AND NOT EXISTS (SELECT 1 FROM target_reading n WHERE n.target_id = r.target_id AND n.voided IS NULL AND n.day <= @last AND (n.day > r.day OR (n.day = r.day AND n.id > r.id)))
            WHERE t.unit_id IN @units AND t.dropped IS NULL AND p.aside IS NULL AND t.plan_id NOT IN (SELECT p.id FROM plan p WHERE p.unit_id IN @units AND {PlanWithheld.Is}){(plan is null ? "" : " AND t.plan_id = @plan")} ORDER BY p.imported, p.id, t.position LIMIT {Most}
            """, new { units = units.Select(unit => unit.Id).ToArray(), last = (today < period.To ? today.Value : period.To).Iso(), plan });
        var province = Provincial().IsMatch(Vietnamese.Fold(units[0].Place));
        var told = rows.Where(row => row.Signs(period)).Select(row => (Row: row, Standing: row.Standing())).ToLookup(
            one => one.Standing.Year < period.FirstYear ? nameof(Past) : one.Standing.Numerator is null && one.Row.OfHigher(province) ? nameof(Above) : nameof(Own), one => one.Standing, StringComparer.Ordinal);
        return new([.. told[nameof(Own)]], [.. told[nameof(Past)]], [.. told[nameof(Above)]]);
    }

    [GeneratedRegex("^(?:tinh|thanh pho) ", RegexOptions.NonBacktracking)]
    private static partial Regex Provincial();

    /// <summary>"80% người dân trên địa bàn tỉnh", "toàn thành phố", "cả nước".</summary>
    [GeneratedRegex(@"\b(?:dia ban|pham vi|toan|ca|trong) (?:tinh|thanh pho|huyen)\b", RegexOptions.NonBacktracking)]
    private static partial Regex OfProvince();

    [GeneratedRegex(@"\bca nuoc\b|\btoan quoc\b", RegexOptions.NonBacktracking)]
    private static partial Regex OfCountry();

    [GeneratedRegex(@"\b(?:xa|phuong|dac khu|thi tran)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Local();

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string PlanId { get; set; } = "";
        public string Detail { get; set; } = "";
        public string? Number { get; set; }
        public string? Title { get; set; }
        public string FileName { get; set; } = "";
        public string? Issuer { get; set; }
        public int? Signed { get; set; }
        public string? SignedDay { get; set; }
        public double Confidence { get; set; }
        public int Seen { get; set; }
        public double? Numerator { get; set; }
        public double? Denominator { get; set; }
        public string? Day { get; set; }
        public string? Source { get; set; }

        /// <summary>A plan that was signed after the period is none of it; the day of a scan that was read badly says nothing.</summary>
        public bool Signs(ReportPeriod period) => Unread || SignedDay is not { } day || Days.OfIso(day) <= period.To;

        private bool Unread => Confidence < WarningReader.Damaged && Seen == 0;

        private Target Target => field ??= JsonSerializer.Deserialize<Target>(Detail, Json.Compact)!;

        /// <summary>Whether it is of the area of a level above the unit's, in a plan that comes from there.</summary>
        public bool OfHigher(bool province) => Vietnamese.Fold(Target.Text) is var words && (OfCountry().IsMatch(words)
            || (!province && OfProvince().IsMatch(words) && (Issuer is null || !Local().IsMatch(Vietnamese.Fold(Issuer)))));

        public TargetStanding Standing() => new(Id, Unread ? FileName : Number ?? Title ?? FileName, Target.Text, Target.Year ?? PlanYears.Only(Title, Signed), Target.Wanted,
            Numerator, Denominator, Day is null ? null : Days.OfIso(Day), Source ?? "") { PlanId = PlanId };
    }
}
