namespace Campaigns.Desk.Writing;

/// <summary>The words of a card as they come from a form.</summary>
internal static class CardForm
{
    /// <summary>Characters of a box: far more than any holds.</summary>
    public const int MostInBox = 2_000;

    /// <summary>Stands before the name of a box in the form.</summary>
    private const string Prefix = "o-";

    public static Dictionary<string, string> Boxes(IFormCollection form) => form.Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(field => field.Key[Prefix.Length..], field => field.Value.ToString() is var words && words.Length > MostInBox ? words[..MostInBox].Trim() : field.Value.ToString().ReplaceLineEndings("\n").Trim(), StringComparer.Ordinal);

    /// <summary>Those that have words.</summary>
    public static Dictionary<string, string> Filled(IReadOnlyDictionary<string, string> boxes) => boxes.Where(box => box.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
}
