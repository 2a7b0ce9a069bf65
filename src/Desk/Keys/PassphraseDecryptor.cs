using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Campaigns.Desk.Keys;

/// <summary>Opens what <see cref="PassphraseEncryptor"/> sealed; made by the key ring by name, from the services.</summary>
internal sealed class PassphraseDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var passphrase = services.GetService<Passphrase>() ?? throw new CryptographicException("These keys are guarded by a passphrase, and none is set (Keys:PassphraseFile).");
        const int nonceAt = PassphraseEncryptor.SaltBytes, tagAt = nonceAt + PassphraseEncryptor.NonceBytes, textAt = tagAt + PassphraseEncryptor.TagBytes;
        ReadOnlySpan<byte> all = Convert.FromBase64String(encryptedElement.Value);
        var sealedBytes = all[textAt..];
        var plain = new byte[sealedBytes.Length];
        using (var aes = new AesGcm(passphrase.Key(all[..nonceAt].ToArray()), PassphraseEncryptor.TagBytes))
            aes.Decrypt(all[nonceAt..tagAt], sealedBytes, all[tagAt..textAt], plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
