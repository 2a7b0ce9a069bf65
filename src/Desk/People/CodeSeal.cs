using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Campaigns.Desk.People;

/// <summary>Keeps the secrets of one-time codes encrypted by the keys of this installation.</summary>
internal sealed class CodeSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("Campaigns.Person");

    public string Close(byte[] secret) => _seal.Protect(Convert.ToHexStringLower(secret));

    /// <summary>Null where these keys cannot open it.</summary>
    public byte[]? Open(string kept)
    {
        try
        {
            return Convert.FromHexString(_seal.Unprotect(kept));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
