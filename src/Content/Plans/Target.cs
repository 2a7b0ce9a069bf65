using System.Globalization;
using System.Text.Json.Serialization;

namespace Campaigns.Content.Plans;

/// <summary>A number to reach (chỉ tiêu).</summary>
/// <param name="Value">As written.</param>
/// <param name="Unit">"%", or the thing counted.</param>
/// <param name="AtLeast">Whether the plan says ít nhất, tối thiểu, trên, trở lên.</param>
/// <param name="Year">By when; null where the plan names no year for it.</param>
/// <param name="Text">The words around the number.</param>
/// <param name="Line">The line of the source, from 1.</param>
public sealed record Target(decimal Value, string Unit, bool AtLeast, int? Year, string Text, int Line)
{
    private static readonly CultureInfo s_vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>What is asked, as an office says it: "ít nhất 80%", "4 tin, bài".</summary>
    [JsonIgnore]
    public string Wanted => $"{(AtLeast ? "ít nhất " : "")}{Value.ToString("#,0.##", s_vietnamese)}{(Unit == "%" ? "%" : $" {Unit}")}".TrimEnd();
}
