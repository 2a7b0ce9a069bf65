using System.IO.Compression;

namespace Campaigns.Content.Plans.Paper;

/// <summary>Looks into a .docx before anything else opens it: a zip archive, whole, and no bomb.</summary>
internal static class ZipGuard
{
    private const int MostEntries = 4000;
    private const long MostUnpacked = 96L * 1024 * 1024;
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static ReadOnlySpan<byte> Encrypted => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    /// <summary>The problem; null where the archive may be opened.</summary>
    public static Problem? Check(byte[] bytes, string where)
    {
        if (bytes.AsSpan().StartsWith(Compound))
            return bytes.AsSpan().IndexOf(Encrypted) >= 0
                ? Problem.Input(new("Tệp .docx được bảo vệ bằng mật khẩu.", "The .docx is protected by a password."), where,
                    new("Mở bằng Word, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ tài liệu) rồi lưu lại.", "Open it in Word, take the password off (File, Info, Protect Document) and save it."))
                : Problem.Input(new("Tệp là .doc kiểu cũ mang đuôi .docx.", "The file is an old .doc under the name of a .docx."), where,
                    new("Mở bằng Word hoặc LibreOffice rồi lưu thành .docx.", "Open it in Word or LibreOffice and save it as .docx."));
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries)
                return Bomb(where);
            if (archive.GetEntry("word/document.xml") is null)
                return Problem.Input(new("Tệp nén này không phải văn bản Word.", "This archive is no Word document."), where,
                    new("Mở bằng Word hoặc LibreOffice rồi lưu thành .docx.", "Open it in Word or LibreOffice and save it as .docx."));
            return Unpacks(archive) ? null : Bomb(where);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or IOException)
        {
            return Broken(where);
        }
    }

    public static Problem Broken(string where) => Problem.Input(
        new("Tệp .docx bị hỏng hoặc tải về chưa hết.", "The .docx is damaged or was not downloaded to its end."), where,
        new("Tải lại tệp, hoặc mở bằng Word để sửa rồi lưu lại.", "Download it again, or let Word repair it and save it."));

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

    private static Problem Bomb(string where) => Problem.Input(
        new($"Tệp .docx bung ra quá lớn (trên {MostUnpacked / 1048576} MB hoặc trên {MostEntries} phần).", $"The .docx unpacks to too much (over {MostUnpacked / 1048576} MB or over {MostEntries} parts)."), where,
        new("Đây không phải một kế hoạch bình thường; xin lại tệp từ nơi gửi.", "This is no ordinary plan; ask its sender for the file again."));
}
