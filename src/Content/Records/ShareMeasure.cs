using System.Collections.Frozen;

namespace Campaigns.Content.Records;

/// <summary>Measures of shares, marks and means: 90 % of one village and 85 % of another are no 175 % of both, so that they are never added up.</summary>
public static class ShareMeasure
{
    private static readonly FrozenSet<string> s_measures = new[] { "phần trăm", "phần nghìn", "phần vạn", "tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "percent", "điểm phần trăm" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] s_names = ["tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "phần trăm", "bình quân", "trung bình", "chỉ số"];

    /// <summary>Whether a figure is one, by its measure or, where that says nothing, by what it is called. "Điểm" are marks, but for "Số điểm cầu", which is counted.</summary>
    /// <param name="name">Of the figure.</param>
    /// <param name="measure">Of what; may be empty.</param>
    public static bool Is(string name, string measure)
    {
        var (called, of) = (Plain(name), Plain(measure));
        return OfHundred(of) || s_measures.Contains(of) || s_names.Any(word => called.StartsWith(word, StringComparison.Ordinal)) || (of == "điểm" && !called.StartsWith("số ", StringComparison.Ordinal));
    }

    /// <summary>Whether it is told in hundredths, so that a number may be written with their sign: "85,5%".</summary>
    public static bool InHundredths(string name, string measure) => Plain(measure) is var of && (of.Length == 0 ? Is(name, of) : of is "phần trăm" or "tỷ lệ" or "tỉ lệ" or "percent" || of.Contains('%', StringComparison.Ordinal));

    private static bool OfHundred(string measure) => measure.AsSpan().IndexOfAny('%', '‰') >= 0;

    private static string Plain(string text) => RecordText.Line(text).ToLower(RecordText.Vietnamese);
}
