using System.Security.Cryptography;

namespace Campaigns.Content;

/// <summary>Ids of rows: 18 characters of Crockford's base 32, ten of time (milliseconds) and eight drawn at random, so that they sort by birth.</summary>
public static class Id
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string New(TimeProvider clock) => string.Create(18, clock, static (span, clock) =>
    {
        var time = clock.GetUtcNow().ToUnixTimeMilliseconds();
        for (var i = 9; i >= 0; i--, time >>= 5)
            span[i] = Alphabet[(int)(time & 31)];
        Span<byte> random = stackalloc byte[8];
        if (clock is IForetold foretold)
            foretold.Fill(random);
        else
            RandomNumberGenerator.Fill(random);
        for (var i = 0; i < 8; i++)
            span[10 + i] = Alphabet[random[i] & 31];
    });
}
