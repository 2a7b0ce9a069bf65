namespace Campaigns.Content.Speech.Rules;

/// <summary>A number with what it counts: "12,5 %", "500 m²", "1.250.000 đ", "120 km/h".</summary>
internal sealed class QuantityRule : IRule
{
    public string Name => "quantity";

    public bool Read(Passage p)
    {
        var number = NumberText.At(p, p.At);
        if (Measure.At(p, number.End) is not { Is: true } measure)
            return false;
        number.Say(p, measured: true);
        p.At = measure.Say(p);
        return true;
    }
}
