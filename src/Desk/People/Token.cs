using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Campaigns.Desk.People;

/// <summary>Random words that open something. What the store keeps of one is its hash, by which nobody gets in.</summary>
internal static class Token
{
    // No letter that is taken for a digit when it is read off a screen.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The longest that is looked at, in characters.</summary>
    private const int Longest = 100;

    /// <summary>256 bits, for a browser or an address.</summary>
    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    /// <summary>Letters that a person types, in groups of four.</summary>
    public static string Spoken(int groups) => string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token.Length > Longest ? "" : token)));
}
