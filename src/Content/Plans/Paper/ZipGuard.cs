using System.IO.Compression;
using System.Xml;

namespace Campaigns.Content.Plans.Paper;

/// <summary>Looks into a .docx or .xlsx before anything else opens it: a zip archive, whole, no bomb, and of XML that nests as people's documents do.</summary>
internal static class ZipGuard
{
    private const int MostEntries = 4000;
    private const long MostUnpacked = 96L * 1024 * 1024;

    /// <summary>Elements of all parts together, and how deep they nest: a plan of a hundred pages has 120,000, and 40 levels.</summary>
    private const int MostElements = 500_000, Deepest = 250;

    private const string Document = "word/document.xml";

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static ReadOnlySpan<byte> Encrypted => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    /// <summary>The problem; null where the archive may be opened.</summary>
    /// <param name="bytes">The archive.</param>
    /// <param name="where">How problems name the file; null: it has no name.</param>
    /// <param name="kind">The ending of its name.</param>
    /// <param name="main">The part that makes it what it says it is.</param>
    /// <param name="bounded">Whether its parts are held whole, so that their elements are counted.</param>
    public static Problem? Check(byte[] bytes, string? where, string kind = ".docx", string main = Document, bool bounded = true)
    {
        if (bytes.AsSpan().StartsWith(Compound))
            return bytes.AsSpan().IndexOf(Encrypted) >= 0
                ? Problem.Input(new($"Tệp {kind} được bảo vệ bằng mật khẩu.", $"The {kind} is protected by a password."), where,
                    new("Mở tệp, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ tài liệu) rồi lưu lại.", "Open it, take the password off (File, Info, Protect Document) and save it."))
                : Problem.Input(new($"Tệp là .{(kind == ".xlsx" ? "xls" : "doc")} kiểu cũ mang đuôi {kind}.", $"The file is an old .{(kind == ".xlsx" ? "xls" : "doc")} under the name of a {kind}."), where,
                    new($"Mở bằng Word, Excel hoặc LibreOffice rồi lưu thành {kind}.", $"Open it in Word, Excel or LibreOffice and save it as {kind}."));
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries)
                return Bomb(where, kind);
            if (archive.GetEntry(main) is null)
                return Problem.Input(kind == ".docx" ? new("Tệp nén này không phải văn bản Word.", "This archive is no Word document.") : new("Tệp nén này không phải bảng tính Excel.", "This archive is no Excel workbook."), where,
                    new($"Mở bằng Word, Excel hoặc LibreOffice rồi lưu thành {kind}.", $"Open it in Word, Excel or LibreOffice and save it as {kind}."));
            return Unpacks(archive) && (!bounded || Nests(archive)) ? null : Bomb(where, kind);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or IOException or XmlException or OverflowException or ArgumentException)
        {
            return Broken(where, kind);
        }
    }

    public static Problem Broken(string? where, string kind = ".docx") => Problem.Input(
        new($"Tệp {kind} bị hỏng hoặc tải về chưa hết.", $"The {kind} is damaged or was not downloaded to its end."), where,
        new("Tải lại tệp, hoặc mở bằng Word, Excel để sửa rồi lưu lại.", "Download it again, or let Word or Excel repair it and save it."));

    /// <summary>Reads through every part that will be opened, counting what really comes out, not what the archive claims.</summary>
    private static bool Unpacks(ZipArchive archive)
    {
        var total = 0L;
        var buffer = new byte[64 * 1024];
        foreach (var entry in archive.Entries)
        {
            if (!entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                continue;
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
                if ((total += read) > MostUnpacked)
                    return false;
        }
        return true;
    }

    /// <summary>Whether the parts that are held whole stay within bounds. A document type, and with it every entity, ends the reading.</summary>
    private static bool Nests(ZipArchive archive)
    {
        var elements = 0;
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            using var part = entry.Open();
            using var xml = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (xml.Read())
                if (xml.NodeType == XmlNodeType.Element && (++elements > MostElements || xml.Depth > Deepest))
                    return false;
        }
        return true;
    }

    public static Problem Bomb(string? where, string kind) => Problem.Input(
        new($"Tệp {kind} bung ra quá lớn (trên {MostUnpacked / 1048576} MB, trên {MostEntries} phần, hoặc bảng lồng nhau, dài quá mức).", $"The {kind} unpacks to too much (over {MostUnpacked / 1048576} MB, over {MostEntries} parts, or tables nested or long beyond reason)."), where,
        new("Đây không phải một kế hoạch bình thường; xin lại tệp từ nơi gửi.", "This is no ordinary plan; ask its sender for the file again."));
}
