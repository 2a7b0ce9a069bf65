using Campaigns.Content.Speech;

namespace Campaigns.Desk.Setup;

/// <summary>The words for numbers that regions differ in, by the field of the form; the first of each is what a station says that chose nothing.</summary>
internal static class VoiceChoices
{
    public static IReadOnlyList<(string Field, IReadOnlyList<string> Words, Func<SpeechStyle, string> Of)> All { get; } =
    [
        ("nghin", ["nghìn", "ngàn"], style => style.Thousand),
        ("linh", ["linh", "lẻ"], style => style.Zero),
        ("tu", ["tư", "bốn"], style => style.Four),
        ("bay", ["bảy", "bẩy"], style => style.Seven),
        ("ty", ["tỷ", "tỉ"], style => style.Billion),
        // Empty: the first days of a month are said without a word before them.
        ("mung", ["mùng", "mồng", ""], style => style.FirstDays),
    ];

    /// <summary>What a form chose; what it does not know stays as it was.</summary>
    public static SpeechStyle Read(IFormCollection form, SpeechStyle now)
    {
        string Word(int at) => form.TryGetValue(All[at].Field, out var word) && All[at].Words.Contains(word.ToString()) ? word.ToString() : All[at].Of(now);
        return new SpeechStyle { Thousand = Word(0), Zero = Word(1), Four = Word(2), Seven = Word(3), Billion = Word(4), FirstDays = Word(5) };
    }
}
