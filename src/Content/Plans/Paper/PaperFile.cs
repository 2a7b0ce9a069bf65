using Campaigns.Content.Plans.Paper.Pages;

namespace Campaigns.Content.Plans.Paper;

/// <summary>Reads a plan's file from the disk, and refuses what it cannot read as a whole.</summary>
internal static class PaperFile
{
    /// <summary>No plan's file is larger, in bytes.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>The bytes of the file, with the kind its name says.</summary>
    public static async Task<Result<PlanSource>> Load(string path, CancellationToken cancel)
    {
        var name = Path.GetFileName(path).Normalize();
        if (!Kind(name))
            return Foreign(path);
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 64 * 1024, useAsync: true);
            if (file.Length > MostBytes)
                return TooLarge(path, file.Length);
            // A file that is still being written may grow past what it said: one byte more than allowed settles it.
            var bytes = new byte[Math.Min(file.Length + 1, MostBytes + 1)];
            var length = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
            if (length > MostBytes)
                return TooLarge(path, length);
            return length == 0 ? Empty(path) : new PlanSource(name, bytes[..length]);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Problem.Input(new("Không có tệp này.", "There is no such file."), path,
                new("Kiểm tra lại tên tệp và thư mục.", "Check the name and the folder."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.Input(FileFault.In(e, new("Không đọc được tệp", "The file cannot be read")), path,
                new("Kiểm tra quyền đọc; đóng chương trình đang giữ tệp.", "Check the right to read it; close the program that holds it."));
        }
    }

    /// <summary>What keeps a file that was handed in from being read; null where nothing does yet.</summary>
    public static Problem? Check(PlanSource source) =>
        !Kind(source.FileName) ? Foreign(source.FileName) : source.Bytes.Length > MostBytes ? TooLarge(source.FileName, source.Bytes.Length) : source.Bytes.Length == 0 ? Empty(source.FileName) : null;

    /// <summary>The text of the file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="where">How problems name the file.</param>
    /// <param name="tools">What reads pages.</param>
    /// <param name="progress">Told of each page that is begun; null: nobody looks on.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<Result<PaperText>> Read(PlanSource source, string where, PageTools tools, IProgress<PagesRead>? progress, CancellationToken cancel)
    {
        var read = source.MediaType switch
        {
            PlanSource.Word => DocxPaper.Read(source.Bytes, where, cancel),
            PlanSource.Sheet => SheetPaper.Read(source.Bytes, where, cancel),
            PlanSource.Html => HtmlPaper.Read(source.Bytes, where, cancel),
            PlanSource.Pdf => await PdfPaper.Read(source.Bytes, where, tools, progress, cancel),
            PlanSource.Plain => TextPaper.Read(source.Bytes, where),
            _ => await PicturePaper.Read(source, where, tools, progress, cancel),
        };
        if (!read.Ok)
            return read;
        var paper = Legacy.Convert(read.Value);
        if (paper.Lines.Sum(line => (long)line.Text.Length) > PaperText.MostCharacters)
            return TooLong(where);
        if (paper.Lines.Select(line => line.Text.Length).DefaultIfEmpty().Max() is > PaperText.MostInLine and var longest)
            return Problem.Input(new($"Có đoạn dài {longest} ký tự, tối đa {PaperText.MostInLine}.", $"A paragraph of {longest} characters; at most {PaperText.MostInLine}."), where,
                new("Chia văn bản thành các đoạn rồi nhập lại.", "Part it into paragraphs and import it again."));
        if (paper.Lines.All(l => l.Text.Length == 0))
            return Empty(where);
        return Secrecy.Marking(paper) is { } marking ? Secrecy.Refuse(where, marking) : paper;
    }

    private static bool Kind(string name) => PlanSource.Kind(name) is not null;

    private static Problem Foreign(string path) => Problem.Input(
        new("Chỉ nhập được kế hoạch dạng .docx, .xlsx, .pdf, .html, .txt hoặc ảnh chụp trang (.jpg, .png, .webp, .tif).", "Plans are read from .docx, .xlsx, .pdf, .html, .txt and pictures of pages (.jpg, .png, .webp, .tif) only."), path,
        new("Mở bằng Word hoặc LibreOffice rồi lưu thành .docx.", "Open it in Word or LibreOffice and save it as .docx."));

    private static Problem TooLong(string where) => Problem.Input(
        new($"Văn bản dài quá {PaperText.MostCharacters} ký tự.", $"The document has more than {PaperText.MostCharacters} characters."), where,
        new("Đây không phải một kế hoạch; chọn đúng tệp.", "This is no plan; choose the right file."));

    private static Problem TooLarge(string path, long length) => Problem.Input(
        new($"Tệp quá lớn: {length / 1048576} MB, tối đa {MostBytes / 1048576} MB.", $"The file is too large: {length / 1048576} MB, at most {MostBytes / 1048576} MB."), path,
        new("Bỏ ảnh quét ra khỏi tệp, hoặc chỉ giữ phần chữ của kế hoạch.", "Take scanned pictures out of it, or keep only the words of the plan."));

    private static Problem Empty(string path) => Problem.Input(
        new("Tệp không có chữ nào.", "There are no words in the file."), path,
        new("Chọn đúng tệp kế hoạch; nếu là bản quét thì quét lại rõ hơn, ở 300 dpi.", "Choose the plan's own file; if it is a scan, scan it again more clearly, at 300 dpi."));
}
