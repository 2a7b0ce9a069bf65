namespace Campaigns.Content.Captions;

/// <summary>The words that tell a person what was cut.</summary>
internal static class Cuts
{
    private const int Shown = 60;

    public static void Tell(List<string> cuts, Fitted fitted, CaptionLimit limit) =>
        Tell(cuts, fitted, "nội dung", $"{limit.Text:#,0}".Replace(',', '.') + limit.Measure switch
        {
            Measure.Syllables => " tiếng",
            Measure.Lines => " dòng",
            _ => " ký tự",
        }, limit);

    public static void Title(List<string> cuts, Fitted fitted, CaptionLimit limit) => Tell(cuts, fitted, "tiêu đề", $"{limit.Title} ký tự", limit);

    public static void Description(List<string> cuts, Fitted fitted, CaptionLimit limit) => Tell(cuts, fitted, "tóm tắt", $"{limit.Description} ký tự", limit);

    private static void Tell(List<string> cuts, Fitted fitted, string what, string most, CaptionLimit limit)
    {
        if (fitted.Cut.Length == 0)
            return;
        var words = Sizes.Of(fitted.Cut, Measure.Syllables);
        var shown = Fit.To(fitted.Cut.ReplaceLineEndings(" "), Shown).Kept;
        cuts.Add($"Cắt {words} chữ cuối của {what} để vừa {most} của {limit.Called}"
            + (shown.Length > 0 ? $", từ “{shown}”." : "."));
    }
}
