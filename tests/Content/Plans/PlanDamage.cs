using System.IO.Compression;
using System.Text;

namespace Campaigns.Content.Tests.Plans;

/// <summary>Damages our own samples by chance; the same seed damages the same way. The tests and the benchmark of plans read what comes of it.</summary>
internal static class PlanDamage
{
    /// <summary>The kinds of files whose words are text.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["docx", "xlsx", "html", "txt"];

    public static byte[] Sample(string kind) => kind switch
    {
        "docx" => DocxSamples.Annex(),
        "xlsx" => SheetSamples.Annex(),
        "html" => Encoding.UTF8.GetBytes(HtmlSamples.Annex),
        _ => Encoding.UTF8.GetBytes(PlanSamples.Commune),
    };

    /// <summary>Half of the damage to archives is done inside of them, or nothing would come past the unpacking.</summary>
    public static byte[] Of(string kind, byte[] sample, Random random) => kind is "docx" or "xlsx" && random.Next(4) > 0 ? Inside(sample, random) : kind == "txt" && random.Next(3) == 0 ? Mixed(sample, random) : Bytes(sample, random);

    public static byte[] Bytes(byte[] sample, Random random)
    {
        var bytes = sample.ToList();
        for (var i = random.Next(1, 30); i > 0 && bytes.Count > 8; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 200), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, new byte[random.Next(1, 40)]);
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 400), bytes.Count - at)));
                    break;
                default:
                    if (random.Next(8) == 0)
                        bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }
        return [.. bytes];
    }

    private static byte[] Inside(byte[] sample, Random random)
    {
        var stream = new MemoryStream();
        stream.Write(sample);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries[random.Next(archive.Entries.Count)];
            using var part = entry.Open();
            using var held = new MemoryStream();
            part.CopyTo(held);
            var text = Encoding.UTF8.GetString(held.ToArray());
            for (var i = random.Next(1, 12); i > 0 && text.Length > 4; i--)
            {
                var at = random.Next(text.Length);
                // Numbers become others, tags go or come twice: what a parser takes and a reader may not.
                text = random.Next(5) switch
                {
                    0 when text.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], at) is >= 0 and var digit => text[..digit] + random.Next(-9, int.MaxValue) + text[(digit + 1)..],
                    1 when Tag(text, at) is var (from, to) => text[..from] + text[to..],
                    2 when Tag(text, at) is var (from, to) => text[..to] + text[from..],
                    3 => text[..at] + "\u0301\u0000"[random.Next(2)] + text[at..],
                    _ => text[..at] + (char)random.Next(32, 0x1EFF) + text[(at + 1)..],
                };
            }
            part.SetLength(0);
            part.Write(Encoding.UTF8.GetBytes(text));
        }
        return stream.ToArray();
    }

    private static (int From, int To)? Tag(string text, int at) => text.IndexOf('<', at) is >= 0 and var from && text.IndexOf('>', from) is >= 0 and var to ? (from, to + 1) : null;

    /// <summary>Pieces of the text in one encoding after the other, composed and not.</summary>
    private static byte[] Mixed(byte[] sample, Random random)
    {
        var text = Encoding.UTF8.GetString(sample);
        var mixed = new List<byte>();
        for (int at = 0, length; at < text.Length; at += length)
        {
            length = Math.Min(random.Next(1, 900), text.Length - at);
            var piece = text.Substring(at, length);
            mixed.AddRange(random.Next(4) switch { 0 => Encoding.UTF8.GetBytes(piece.IsNormalized() ? piece.Normalize(NormalizationForm.FormD) : piece), 1 => Encoding.Unicode.GetBytes(piece), 2 => Encoding.Latin1.GetBytes(piece), _ => Encoding.UTF8.GetBytes(piece) });
        }
        return [.. mixed];
    }
}
