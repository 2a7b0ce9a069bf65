using System.Xml;
using Campaigns.Content.Plans.Paper;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Speech;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Intake;

/// <summary>Reads a .docx as an item: its title, and its words, lists and tables as Markdown. Pictures and looks stay behind.</summary>
public static class DocxIntake
{
    /// <summary>No file is larger, in bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The national title stands above papers, never above news.</summary>
    private static readonly string[] Letterhead = ["cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc"];

    private static readonly Phrase Pictures = new("Ảnh trong tệp Word không được lấy; hãy thêm ảnh ở mục ảnh của tin, bài.", "Pictures were left behind; add them to the item.");

    private static readonly Phrase Headless = new("Phần quốc hiệu, tên cơ quan ở đầu văn bản không được lấy.", "The letterhead was left behind.");

    /// <param name="bytes">The file.</param>
    /// <param name="where">How problems name it.</param>
    public static Result<BroughtText> Read(byte[] bytes, string where)
    {
        if (bytes.Length > MostBytes)
            return Problem.Input(new($"Tệp quá lớn: {bytes.Length / 1048576} MB, tối đa {MostBytes / 1048576} MB.", $"The file is too large: {bytes.Length / 1048576} MB, at most {MostBytes / 1048576} MB."), where,
                new("Bỏ bớt ảnh trong tệp rồi lưu lại.", "Take pictures out of it."));
        var paper = DocxPaper.Read(bytes, where);
        if (!paper.Ok)
            return paper.Problems.ToArray();
        if (Secrecy.Marking(paper.Value) is { } marking)
            return Secrecy.Refuse(where, marking);
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), false, new OpenSettings { AutoSave = false, MaxCharactersInPart = 100_000_000 });
            var encoding = LegacyText.Of(string.Join('\n', paper.Value.Lines.Select(line => line.Text)));
            return Read(document.MainDocumentPart!, encoding, where);
        }
        catch (Exception e) when (e is XmlException or OpenXmlPackageException or InvalidDataException or IOException or FormatException or InvalidOperationException)
        {
            return ZipGuard.Broken(where);
        }
    }

    private static Result<BroughtText> Read(MainDocumentPart main, LegacyEncoding? encoding, string where)
    {
        var (body, notes, blocks) = (main.Document.Body!, new List<Phrase>(), new DocxBlocks(main, encoding));
        if (encoding is not null)
            notes.Add(encoding.Note);
        if (body.Descendants<Drawing>().Any())
            notes.Add(Pictures);
        var parts = body.ChildElements.ToList();
        if (parts.OfType<Table>().FirstOrDefault() is { } head && parts.IndexOf(head) <= 2 && Letterhead.Any(Vietnamese.Key(encoding?.Read(head.InnerText) ?? head.InnerText).Contains))
        {
            parts.Remove(head);
            notes.Add(Headless);
        }
        var read = BroughtText.Titled(blocks.Read(parts), notes);
        return read.Title.Length + read.Body.Length > 0 ? read : Problem.Input(new("Tệp không có chữ nào.", "There are no words in the file."), where,
            new("Chọn đúng tệp; nếu là ảnh quét thì nhận dạng chữ trước.", "Choose the right file; if it is a scan, recognise its text first."));
    }
}
