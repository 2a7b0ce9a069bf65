using System.Text;

namespace Campaigns.Content.Plans.Paper;

/// <summary>How a line goes on in the next: "57-" | "NQ/TW" is one word, "Văn hóa -" | "Xã hội" is not.</summary>
internal static class LineEnds
{
    public static string Join(string text, string next) => text is [.., not ' ', '-'] ? text + next : $"{text} {next}";

    public static StringBuilder Join(StringBuilder text, string next) =>
        (text.Length > 1 && text[^1] == '-' && text[^2] != ' ' ? text : text.Append(' ')).Append(next);
}
