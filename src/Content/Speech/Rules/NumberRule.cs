namespace Campaigns.Content.Speech.Rules;

/// <summary>Every other number. What is written as a number is never left as one.</summary>
internal sealed class NumberRule : IRule
{
    public string Name => "number";

    public bool Read(Passage p)
    {
        var number = NumberText.At(p, p.At);
        number.Say(p, measured: false);
        p.At = number.End;
        return true;
    }
}
