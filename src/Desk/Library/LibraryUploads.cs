using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Library;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Media;

namespace Campaigns.Desk.Library;

/// <summary>Takes files out of a form into the library of a unit: each by what its bytes are, one after the other.</summary>
internal sealed class LibraryUploads(LibraryStore library, PictureDesk pictures, MediaShelf media, VideoLimits limits, Installation installation, TimeProvider clock)
{
    /// <summary>Files of one form.</summary>
    public const int Most = 20;

    /// <summary>What is wrong with one file does not keep the others out.</summary>
    /// <param name="unitId">Whose library.</param>
    /// <param name="files">As the form brought them.</param>
    /// <param name="notes">Said of each of them; where there is no title, it is the name of the file.</param>
    /// <param name="person">Who brings them.</param>
    /// <param name="cancel">Ends the wait; what was kept by then stays.</param>
    /// <param name="films">Whether videos are taken too.</param>
    public async Task<(IReadOnlyList<LibraryEntry> Entries, IReadOnlyList<Problem> Problems)> Take(string unitId, IReadOnlyList<IFormFile> files, LibraryNotes notes, Actor person, CancellationToken cancel, bool films = true)
    {
        var (entries, problems) = (new List<LibraryEntry>(), new List<Problem>());
        var sent = files.Where(file => file.Length > 0).ToArray();
        if (sent.Length == 0)
            problems.Add(Problem.Input(new("Chưa chọn tệp nào.", "No file was chosen."), null, new("Chọn ảnh JPEG, PNG, WebP hoặc video MP4.", "Choose JPEG, PNG or WebP pictures, or an MP4 video.")));
        if (sent.Length > Most)
            problems.Add(Problem.Input(new($"Mỗi lần gửi tối đa {Most} tệp; chỉ nhận {Most} tệp đầu.", $"At most {Most} files at a time; the first {Most} were taken.")));
        foreach (var file in sent.Take(Most))
        {
            var taken = await Take(unitId, file, notes.Title.Length > 0 ? notes : notes with { Title = Named(file) }, person, films, cancel);
            if (taken.Ok)
                entries.Add(taken.Value);
            problems.AddRange(taken.Problems);
        }
        return (entries, problems);
    }

    private async Task<Result<LibraryEntry>> Take(string unitId, IFormFile file, LibraryNotes notes, Actor person, bool films, CancellationToken cancel)
    {
        var head = new byte[12];
        int read;
        await using (var stream = file.OpenReadStream())
            read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        return films && IsFilm(head.AsSpan(0, read)) ? await Film(unitId, file, notes, person, cancel) : await Picture(unitId, file, notes, person, cancel);
    }

    private async Task<Result<LibraryEntry>> Picture(string unitId, IFormFile file, LibraryNotes notes, Actor person, CancellationToken cancel)
    {
        // One byte more than is taken is enough to say that it is too large.
        var bytes = new byte[Math.Min(file.Length, pictures.Most + 1)];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancel);
        var clean = await pictures.Take(bytes, Named(file), cancel);
        return clean.Ok ? await library.Add(unitId, clean.Value, notes, person, cancel) : clean.Problems.ToArray();
    }

    private async Task<Result<LibraryEntry>> Film(string unitId, IFormFile file, LibraryNotes notes, Actor person, CancellationToken cancel)
    {
        if (limits.Refuse(file.Length, Named(file)) is { } large)
            return large;
        var folder = Directory.CreateDirectory(Path.Combine(installation.DataFolder, "media")).FullName;
        var passing = Path.Combine(folder, $".{Id.New(clock)}.upload");
        try
        {
            await using (var target = new FileStream(passing, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
                await file.CopyToAsync(target, cancel);
            var video = await media.Take(passing, notes.Alt, cancel);
            return video.Ok ? await library.Add(unitId, video.Value, notes, person, cancel) : video.Problems.Select(problem => problem with { Where = Named(file) }).ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.World(FileFault.In(e, new("Không giữ được video", "The video cannot be kept")), Named(file), new("Kiểm tra chỗ trống trên ổ đĩa chứa dữ liệu.", "Check the free space of the data folder's disk."));
        }
        finally
        {
            File.Delete(passing);
        }
    }

    /// <summary>A film by its first box; pictures of phones (HEIC, AVIF) have such a box too.</summary>
    private static bool IsFilm(ReadOnlySpan<byte> head) => head.Length == 12 && head[4..8].SequenceEqual("ftyp"u8) && !head[8..].StartsWith("he"u8) && !head[8..].StartsWith("mif"u8) && !head[8..].StartsWith("avi"u8) && !head[8..].StartsWith("msf"u8);

    /// <summary>What the person calls the file, without its folder and ending.</summary>
    private static string Named(IFormFile file)
    {
        var name = Path.GetFileNameWithoutExtension(file.FileName.Replace('\\', '/')).Replace('_', ' ').Normalize().Trim();
        return name.Length == 0 ? "Tư liệu" : name.Length > LibraryRules.LongestTitle ? name[..LibraryRules.LongestTitle] : name;
    }
}
