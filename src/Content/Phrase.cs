namespace Campaigns.Content;

/// <summary>A sentence for a person, in the two languages the product speaks. Vietnamese is the one that ships first.</summary>
public readonly record struct Phrase(string Vi, string En)
{
    /// <summary>The sentence in <paramref name="language"/>: "en" for English, anything else Vietnamese.</summary>
    public string In(string language) => language == "en" ? En : Vi;

    public override string ToString() => Vi;
}
