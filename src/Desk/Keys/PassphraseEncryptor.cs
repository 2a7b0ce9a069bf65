using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Campaigns.Desk.Keys;

/// <summary>Seals a key of the ring with AES-256-GCM under a key made of the passphrase and a salt of its own.</summary>
internal sealed class PassphraseEncryptor(Passphrase passphrase) : IXmlEncryptor
{
    public const int SaltBytes = 16, NonceBytes = 12, TagBytes = 16;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var (salt, nonce, tag) = (RandomNumberGenerator.GetBytes(SaltBytes), RandomNumberGenerator.GetBytes(NonceBytes), new byte[TagBytes]);
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var sealedBytes = new byte[plain.Length];
        using (var aes = new AesGcm(passphrase.Key(salt), TagBytes))
            aes.Encrypt(nonce, plain, sealedBytes, tag);
        CryptographicOperations.ZeroMemory(plain);
        return new(new XElement("sealed", Convert.ToBase64String([.. salt, .. nonce, .. tag, .. sealedBytes])), typeof(PassphraseDecryptor));
    }
}
