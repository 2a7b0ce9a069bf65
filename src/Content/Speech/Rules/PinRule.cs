namespace Campaigns.Content.Speech.Rules;

/// <summary>"{CT=Công ty}": what an editor pinned in the text is said, whatever the tables think.</summary>
internal sealed class PinRule : IRule
{
    public string Name => "pin";

    public bool Read(Passage p)
    {
        if (!Pins.TryRead(p.Rest, out _, out var spoken, out var length))
            return false;
        p.Said.Word(spoken);
        p.At += length;
        return true;
    }
}
