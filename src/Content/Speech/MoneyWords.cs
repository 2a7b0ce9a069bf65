using Campaigns.Content.Official;

namespace Campaigns.Content.Speech;

/// <summary>Sums of money in words, as lists that are signed have them.</summary>
public static class MoneyWords
{
    private static readonly NumberWords s_words = new(new SpeechStyle());

    /// <summary>"Một triệu hai trăm nghìn đồng".</summary>
    /// <param name="dong">Whole đồng, nought or more.</param>
    public static string Of(long dong)
    {
        using var said = new Said(100);
        s_words.Whole(said, dong.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var words = said.Text.Trim().ToString();
        return $"{char.ToUpper(words[0], OfficialWords.Vietnamese)}{words[1..]} đồng";
    }
}
