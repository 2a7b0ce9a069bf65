using Campaigns.Content.Official;
using Campaigns.Content.Plans;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Units;

namespace Campaigns.Content.Reports;

/// <summary>A report that a room of a People's Committee owes the committee itself ("Phòng Văn hóa - Xã hội báo cáo UBND xã"): the room gives it under its own name, and its head signs.</summary>
/// <param name="Name">Of the room; a dotted blank where the duty names nobody in particular.</param>
internal sealed record DutyRoom(string Name)
{
    private const string Blank = "……………………";

    private static readonly string[] s_levels = ["xa", "phuong", "thi tran", "dac khu", "tinh", "thanh pho"];

    /// <summary>The post of who signs.</summary>
    public string Signer => Vietnamese.Key(Name) switch
    {
        var name when name.StartsWith("van phong", StringComparison.Ordinal) => "CHÁNH VĂN PHÒNG",
        var name when name.StartsWith("phong ", StringComparison.Ordinal) => "TRƯỞNG PHÒNG",
        var name when name.StartsWith("trung tam", StringComparison.Ordinal) => "GIÁM ĐỐC",
        _ => Blank,
    };

    /// <summary>The room that owes it; null where the report goes to another than the unit, or the unit itself gives it.</summary>
    /// <param name="unit">Whose duty it is.</param>
    /// <param name="duty">Of a plan.</param>
    public static DutyRoom? Of(Unit unit, Duty duty)
    {
        if (duty is not { To: { } to, Reporter: { } reporter } || !OfficialSigners.IsCommittee(unit.Name) || OfficialSigners.IsCommittee(reporter) || !IsUnit(to, unit))
            return null;
        var own = unit.Settings.Names.FirstOrDefault(name => !OfficialSigners.IsCommittee(name) && new Ownership(unit with { Name = name, Place = "", Settings = unit.Settings with { Names = [] } }, null, damaged: false).Means(reporter));
        return new(own ?? (Vietnamese.Key(reporter) is var key && (key.StartsWith("cac ", StringComparison.Ordinal) || reporter.AsSpan().IndexOfAny(';', ',') >= 0) ? Blank : reporter.Trim()));
    }

    /// <summary>"UBND xã", or with the unit's name behind it.</summary>
    private static bool IsUnit(string to, Unit unit)
    {
        var (named, own) = (Vietnamese.Key(OfficialWords.InFull(to.Trim())), Vietnamese.Key(OfficialWords.InFull(unit.Name)));
        return named == own || (Array.Exists(s_levels, level => named == $"uy ban nhan dan {level}") && own.StartsWith($"{named} ", StringComparison.Ordinal));
    }
}
