namespace Campaigns.Content.Speech.Rules;

/// <summary>A unit behind a number in words: "2 triệu m2", "5 nghìn ha", "mỗi kg".</summary>
internal sealed class UnitRule : IRule
{
    public string Name => "quantity";

    public bool Read(Passage p)
    {
        if (p[p.At] > '₿' || p.WordBefore(p.At) is not ("triệu" or "nghìn" or "ngàn" or "vạn" or "tỷ" or "trăm" or "mỗi" or "một" or "vài" or "mấy" or "nửa")
            || Measure.OfWord(p, p.At) is not { Is: true } measure)
            return false;
        p.At = measure.Say(p);
        return true;
    }
}
