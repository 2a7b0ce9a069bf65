using System.Text;
using System.Text.Json;

namespace Campaigns.Tests.Kit;

/// <summary>The shapes in which a secret may lie in a text: as it is, in an address, in JSON, in Base64 and in hex.</summary>
internal static class SecretForms
{
    /// <summary>Shorter than this a form says nothing: harmless lines would hold it too.</summary>
    public const int Shortest = 10;

    public static IEnumerable<string> Of(string secret)
    {
        // A password of WordPress is shown in groups of four and sent without the blanks.
        foreach (var plain in new[] { secret, secret.Replace(" ", "", StringComparison.Ordinal) }.Distinct(StringComparer.Ordinal))
        {
            var bytes = Encoding.UTF8.GetBytes(plain);
            string[] whole = [plain, Uri.EscapeDataString(plain), plain.Replace(' ', '+'), JsonEncodedText.Encode(plain).ToString(), Convert.ToHexString(bytes), Convert.ToHexStringLower(bytes)];
            foreach (var form in whole.Concat(Base64(bytes)).Where(f => f.Length >= Shortest))
                yield return form;
        }
    }

    /// <summary>What stays of the secret in Base64 wherever in the encoded text it begins: after "user:", say; in both alphabets.</summary>
    private static IEnumerable<string> Base64(byte[] bytes)
    {
        for (var before = 0; before < 3; before++)
        {
            var text = Convert.ToBase64String([.. new byte[before], .. bytes]);
            // The letters at either end that bits of something else go into.
            var (first, last) = (before == 0 ? 0 : before + 1, (before + bytes.Length) % 3);
            var sure = text[first..^(last == 0 ? 0 : last == 1 ? 3 : 2)];
            yield return sure;
            yield return sure.Replace('+', '-').Replace('/', '_');
        }
    }
}
