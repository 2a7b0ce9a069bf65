using Campaigns.Content;

namespace Campaigns.Scheduler.Worker;

/// <summary>
/// One worker a store: a file held open with no sharing. The operating system frees it when the process ends, however it
/// ends, so that no stale lock ever needs a person.
/// </summary>
public sealed class WorkerLock : IDisposable
{
    private readonly FileStream _file;

    private WorkerLock(FileStream file) => _file = file;

    /// <summary>The lock, or who holds it.</summary>
    public static Result<WorkerLock> Take(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "worker.lock");
        try
        {
            return new WorkerLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return Problem.World(
                new("Đã có một bộ đăng bài đang chạy trên dữ liệu này.", "A worker is already running on this store."), path,
                new("Mỗi kho dữ liệu chỉ có một bộ đăng bài; dừng chương trình kia trước, hoặc chạy riêng bàn làm việc bằng --role desk.",
                    "A store has one worker; stop the other program first, or run a desk alone with --role desk."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.World(FileFault.In(e, new("Không tạo được tệp khóa của bộ đăng bài", "The worker's lock file cannot be made")), path,
                new("Kiểm tra quyền ghi của thư mục dữ liệu.", "Check that the data folder may be written."));
        }
    }

    public void Dispose() => _file.Dispose();
}
