using Campaigns.Content;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Desk.Demo;

/// <summary>The demo begins with an empty store each time. Only a store that a demo made is ever emptied.</summary>
internal static class DemoStore
{
    private const string Mark = ".demo";

    /// <summary>Empties the folder; the problem where it holds something that no demo made.</summary>
    public static Problem? Empty(string folder)
    {
        try
        {
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, Mark)))
                return Problem.Input(
                    new("Thư mục này có dữ liệu không phải của bản demo; demo không xóa dữ liệu thật.", "This folder holds data that no demo made; the demo deletes nobody's work."), folder,
                    new("Chọn thư mục khác bằng --data, ví dụ data/demo.", "Choose another folder with --data, such as data/demo."));
            if (Directory.Exists(folder))
            {
                var alone = WorkerLock.Take(folder);
                if (!alone.Ok)
                    return alone.Problems[0];
                alone.Value.Dispose();
                Directory.Delete(folder, recursive: true);
            }
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, Mark), "");
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.World(FileFault.In(e, new("Không làm trống được thư mục demo", "The demo's folder cannot be emptied")), folder,
                new("Chọn thư mục ghi được bằng --data, hoặc cấp quyền ghi.", "Choose a folder that can be written with --data, or grant the right to write."));
        }
    }
}
