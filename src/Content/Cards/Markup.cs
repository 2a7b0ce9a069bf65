using System.Globalization;
using System.Security;
using System.Text;

namespace Campaigns.Content.Cards;

/// <summary>Small things of writing XML.</summary>
internal static class Markup
{
    /// <summary>Text fit for an element or a quoted attribute; what XML cannot say at all is left out.</summary>
    public static string Escape(string text)
    {
        var legal = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or >= 0x20 and not (0xFFFE or 0xFFFF))
                legal.Append(rune);
        }
        return SecurityElement.Escape(legal.ToString());
    }

    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
