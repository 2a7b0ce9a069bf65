namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>A line of words as the eye sees it.</summary>
internal sealed class PlacedLine(PlacedWord first)
{
    public List<PlacedWord> Words { get; } = [first];
    public double Left => Words[0].Left;
    public double Right => Words[^1].Right;
    public double Top => Words.Min(word => word.Top);
    public double Bottom => Words.Max(word => word.Bottom);

    /// <summary>The words, with three spaces where a column's gap stands between them.</summary>
    /// <param name="wide">What parts columns, in the page's measure.</param>
    public string Text(double wide)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < Words.Count; i++)
            text.Append(i == 0 ? "" : Words[i].Left - Words[i - 1].Right > wide ? "   " : Touches(i) ? "" : " ").Append(Words[i].Text);
        return text.ToString();
    }

    // A PDF parts "Số" from ":" where a letter has a font of its own.
    private bool Touches(int i) => Words[i].Sure == 100 && Words[i - 1].Sure == 100 && Words[i].Left - Words[i - 1].Right < 0.08 * Words[i].Height;
}
