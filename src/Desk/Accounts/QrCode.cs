using System.Drawing;
using QRCoder;

namespace Campaigns.Desk.Accounts;

/// <summary>An address as a code for the camera of a phone.</summary>
internal static class QrCode
{
    /// <summary>A drawing with its quiet zone, sized by the page; null where the address is longer than a code a phone reads well.</summary>
    public static string? Svg(string address)
    {
        if (address.Length > 500)
            return null;
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(new Size(4, 4), "#07344f", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
