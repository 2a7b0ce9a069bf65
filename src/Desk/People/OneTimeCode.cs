using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Campaigns.Desk.People;

/// <summary>Codes of an authenticator: six digits that change every thirty seconds (RFC 6238 with HMAC-SHA1, as every such program speaks it).</summary>
internal static class OneTimeCode
{
    public const int StepSeconds = 30;

    // As phones write it: RFC 4648, without padding.
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>160 bits, as RFC 4226 recommends.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(20);

    public static long Step(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    [SuppressMessage("Security", "CA5350", Justification = "The hash of RFC 6238 that every authenticator speaks; forging a code takes more than a collision.")]
    public static string At(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8], hash = stackalloc byte[20];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        HMACSHA1.HashData(secret, counter, hash);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[19] & 0xf)..]) & 0x7fff_ffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code it is: this one, or the one before or after it, for clocks that differ; null for none.</summary>
    public static long? Match(byte[] secret, string typed, DateTimeOffset now)
    {
        var code = string.Concat(typed.Where(c => !char.IsWhiteSpace(c)));
        long? found = null;
        for (var step = Step(now) - 1; step <= Step(now) + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(At(secret, step)), System.Text.Encoding.UTF8.GetBytes(code)))
                found = step;
        return found;
    }

    /// <summary>For a person who types it.</summary>
    public static string Written(byte[] secret)
    {
        var written = new System.Text.StringBuilder();
        for (var bit = 0; bit < secret.Length * 8; bit += 5)
        {
            var (at, over) = (bit / 8, bit % 8);
            var two = (secret[at] << 8) | (at + 1 < secret.Length ? secret[at + 1] : 0);
            written.Append(Base32[(two >> (11 - over)) & 31]);
        }
        return written.ToString();
    }

    /// <summary>What a phone's camera takes in.</summary>
    public static string Address(byte[] secret, string login) =>
        $"otpauth://totp/Campaigns:{Uri.EscapeDataString(login)}?secret={Written(secret)}&issuer=Campaigns";
}
