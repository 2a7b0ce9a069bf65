using System.IO.Compression;
using System.Text;
using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans;

public sealed class BadFileTests
{
    [Fact]
    public Task A_file_that_is_not_there_is_named() => Refused("nowhere.txt", null, "no such file");

    [Fact]
    public Task An_unknown_kind_of_file_is_refused() => Refused("plan.doc", "x"u8.ToArray(), ".docx, .xlsx, .pdf");

    [Fact]
    public Task An_empty_file_is_refused() => Refused("plan.txt", [], "no words");

    [Fact]
    public Task A_file_of_blanks_is_refused() => Refused("plan.txt", " \n\n\t\n"u8.ToArray(), "no words");

    [Fact]
    public Task A_binary_file_is_refused() => Refused("plan.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 3, 0xFF, 0xFE], "not Unicode text");

    [Fact]
    public async Task Two_hundred_megabytes_are_refused_unread()
    {
        using var folder = new TempFolder();
        await using (var file = File.Create(folder.File("plan.txt")))
            file.SetLength(200L * 1024 * 1024);

        await Refused(folder.File("plan.txt"), "too large");
    }

    [Fact]
    public async Task Windows_1258_is_read_as_what_it_is()
    {
        // As an editor of that time saved it: base letters with the tones after them.
        var bytes = Encoding.Latin1.GetBytes("K\u00EA\u00EC ho\u00E2\u00F2ch tuy\u00EAn truy\u00EA\u00CCn chuy\u00EA\u00D2n \u00F0\u00F4\u00D2i s\u00F4\u00EC tr\u00EAn \u00F0i\u00F2a ba\u00CCn xa\u00DE n\u0103m 2026".Replace('\u0103', '\u00E3'));

        (await Written(bytes)).Document.Title.ShouldBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tcvn3_is_converted_in_bytes_and_inside_unicode_and_said_so(bool unicode)
    {
        const string text = "KÕ ho¹ch tuyªn truyÒn chuyÓn ®æi sè trªn ®Þa bµn x· n¨m 2026, céng hßa x· héi chñ nghÜa ViÖt Nam\nI. NhiÖm vô\n1. Treo b¨ng r«n t¹i trô së.";

        var plan = await Written(unicode ? Encoding.UTF8.GetBytes(text) : Encoding.Latin1.GetBytes(text));

        plan.Tasks.ShouldHaveSingleItem().Text.ShouldBe("Treo băng rôn tại trụ sở.");
        plan.Warnings.Select(warning => warning.Code).ShouldContain("legacy-encoding");
    }

    [Theory]
    [InlineData("Tuyên truyền chuyển đổi số trên địa bàn xã năm 2026")]
    [InlineData("TUYÊN TRUYỀN CHUYỂN ĐỔI SỐ TRÊN ĐỊA BÀN XÃ NĂM 2026")]
    public async Task Headings_in_capitals_of_Tcvn3_are_headings_though_their_toned_letters_were_typed_small(string title)
    {
        var plan = await Written(Encoding.Latin1.GetBytes(Tcvn3($"""
            UBND XÃ MƯỜNG SÁNG
            Số: 15/KH-UBND
            Mường Sáng, ngày 05 tháng 01 năm 2026
            KẾ HOẠCH
            {title}
            I. MỤC ĐÍCH, YÊU CẦU
            1. Giúp bà con hiểu lợi ích của chuyển đổi số.
            II. NHIỆM VỤ
            1. Treo băng rôn tại trụ sở xã.
            Đơn vị chủ trì: UBND xã Mường Sáng
            """)));

        (plan.Document.Number, plan.Document.Kind, plan.Document.Issuer).ShouldBe(("15/KH-UBND", "KH", "UBND xã Mường Sáng"));
        plan.Document.Title.ShouldBe(title);
        plan.Tasks.ShouldHaveSingleItem().Text.ShouldBe("Treo băng rôn tại trụ sở xã.");
    }

    /// <summary>As a font of capitals took it: marked letters are those of the small ones.</summary>
    private static string Tcvn3(string text)
    {
        const string meant = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ", written = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ";
        return string.Concat(text.Select(c => meant.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal) is >= 0 and var place ? written[place] : c));
    }

    [Fact]
    public async Task Utf16_with_its_mark_is_read()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("plan.txt"), PlanSamples.Commune, Encoding.Unicode);

        (await PlanSamples.ReadFile(folder.File("plan.txt"))).Tasks.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Decomposed_letters_are_read_as_what_they_are() =>
        (await PlanSamples.Read(PlanSamples.Commune.Normalize(NormalizationForm.FormD))).Document.Issuer.ShouldBe("UBND xã Mường Sáng");

    [Fact]
    public Task A_docx_that_is_no_archive_is_refused() => Refused("plan.docx", "Kế hoạch"u8.ToArray(), "damaged");

    [Fact]
    public Task A_truncated_docx_is_refused() => Refused("plan.docx", DocxSamples.Annex()[..^400], "damaged");

    [Fact]
    public Task A_docx_cut_in_its_middle_is_refused() => Refused("plan.docx", DocxSamples.Annex()[..900], "damaged");

    [Fact]
    public Task A_docx_behind_a_password_is_refused() =>
        Refused("plan.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[100]], "password");

    [Fact]
    public Task An_old_doc_under_a_new_name_is_refused() => Refused("plan.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]], "old .doc");

    [Fact]
    public Task An_archive_without_a_document_is_refused() => Refused("plan.docx", Zip(("readme.txt", "x"u8.ToArray())), "no Word document");

    [Fact]
    public Task A_zip_bomb_is_refused() => Refused("plan.docx", Zip(("word/document.xml", new byte[120 * 1024 * 1024])), "unpacks to too much");

    [Fact]
    public Task An_archive_of_too_many_parts_is_refused() =>
        Refused("plan.docx", Zip([.. Enumerable.Range(0, 4100).Select(i => ($"p{i}.xml", Array.Empty<byte>()))]), "unpacks to too much");

    [Fact]
    public Task An_xml_bomb_is_refused()
    {
        var bomb = """
            <?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "MatMatMatMat"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>
            """;
        return Refused("plan.docx", DocxSamples.With("word/document.xml", bomb), "damaged");
    }

    [Fact]
    public Task A_line_without_end_is_refused_by_its_number() => Refused("plan.txt", Encoding.UTF8.GetBytes("Kế hoạch\n" + string.Concat(Enumerable.Repeat("chữ ", 30_000))), "A line of");

    private static async Task<PlanContent> Written(byte[] bytes)
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.File("plan.txt"), bytes);
        return await PlanSamples.ReadFile(folder.File("plan.txt"));
    }

    private static async Task Refused(string name, byte[]? bytes, string why)
    {
        using var folder = new TempFolder();
        if (bytes is not null)
            await File.WriteAllBytesAsync(folder.File(name), bytes);
        await Refused(folder.File(name), why);
    }

    private static async Task Refused(string path, string why)
    {
        var refused = await PlanImport.Read(path, null);

        var problem = refused.Problems.ShouldHaveSingleItem();
        problem.Kind.ShouldBe(ProblemKind.Input);
        problem.What.En.ShouldContain(why);
        problem.Where!.ShouldStartWith(path);
        problem.Mend.ShouldNotBeNull();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] parts)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts)
                using (var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open())
                    entry.Write(bytes);
        return stream.ToArray();
    }
}
