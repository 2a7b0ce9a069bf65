using System.Text;

namespace Campaigns.Content.Documents;

/// <summary>Numbers of documents as people and scanners write them.</summary>
internal static class DocumentNumber
{
    /// <summary>
    /// What is the same for every way of writing one number: letters and digits parted where they change, Đ and its
    /// look-alikes as D, no leading zeros. "57- NQ/TW", "57/NQ-TW" and "57–nq/tw" are one.
    /// </summary>
    public static string Fold(string number)
    {
        var folded = new StringBuilder(number.Length);
        var before = ' ';
        foreach (var letter in number.Normalize().ToUpperInvariant())
        {
            var now = letter is 'Đ' or 'Ð' or 'Ɖ' ? 'D' : letter;
            if (IsInvisible(now))
                continue;
            if (!char.IsLetterOrDigit(now))
                now = ' ';
            else if (now == '0' && !char.IsDigit(before))
                continue;
            else if (folded.Length > 0 && (before == ' ' || char.IsDigit(now) != char.IsDigit(before)))
                folded.Append('-');
            if (now != ' ')
                folded.Append(now);
            before = now;
        }
        return folded.ToString();
    }

    private static bool IsInvisible(char letter) => letter is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF';
}
