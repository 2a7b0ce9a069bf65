using System.Security.Cryptography;
using System.Text;

namespace Campaigns.Desk.Keys;

/// <summary>What guards the keys. It has no text form, so that it cannot end in a log.</summary>
internal sealed class Passphrase(string text)
{
    /// <summary>As OWASP asks of PBKDF2 with SHA-256 in 2025.</summary>
    private const int Rounds = 600_000;

    /// <summary>A key of 32 bytes for AES-256.</summary>
    public byte[] Key(byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(text.Normalize()), salt, Rounds, HashAlgorithmName.SHA256, 32);

    public override string ToString() => "•••";
}
