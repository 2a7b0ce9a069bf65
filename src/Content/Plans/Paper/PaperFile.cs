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
    /// <param name="where">How problems name the file.</param>
    public static Result<PaperText> Read(PlanSource source, string where)
    {
        var read = source.MediaType == PlanSource.Word ? DocxPaper.Read(source.Bytes, where) : TextPaper.Read(source.Bytes, where);
        if (!read.Ok)
            return read;
        var paper = read.Value;
        if (paper.Lines.All(l => l.Text.Length == 0))
            return Empty(where);
        if (Legacy.LooksTcvn3(paper.Lines.Select(l => l.Text)))
            return Legacy.Refuse(where, "TCVN3 (ABC)");
        return Secrecy.Marking(paper) is { } marking ? Secrecy.Refuse(where, marking) : paper;
    }

    private static bool Kind(string name) => Path.GetExtension(name).ToLowerInvariant() is ".txt" or ".docx";

    private static Problem Foreign(string path) => Problem.Input(
        new("Chỉ nhập được kế hoạch dạng .txt hoặc .docx.", "Plans are read from .txt and .docx only."), path,
        new("Mở bằng Word hoặc LibreOffice rồi lưu thành .docx.", "Open it in Word or LibreOffice and save it as .docx."));

    private static Problem TooLarge(string path, long length) => Problem.Input(
        new($"Tệp quá lớn: {length / 1048576} MB, tối đa {MostBytes / 1048576} MB.", $"The file is too large: {length / 1048576} MB, at most {MostBytes / 1048576} MB."), path,
        new("Bỏ ảnh quét ra khỏi tệp, hoặc chỉ giữ phần chữ của kế hoạch.", "Take scanned pictures out of it, or keep only the words of the plan."));

    private static Problem Empty(string path) => Problem.Input(
        new("Tệp không có chữ nào.", "There are no words in the file."), path,
        new("Chọn đúng tệp kế hoạch; nếu là ảnh quét thì nhận dạng chữ trước.", "Choose the plan's own file; if it is a scan, recognise its text first."));
}
