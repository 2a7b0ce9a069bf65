namespace Campaigns.Content.Store;

/// <summary>The folder of everything that is this installation's own: store, keys, media, backups, templates.</summary>
internal static class DataFolder
{
    /// <summary>Makes the folder where there is none and proves that it can be written; the problem where it cannot, or where a restore broke off in it.</summary>
    public static Problem? Prepare(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using (File.Create(Path.Combine(folder, $".write-{Environment.ProcessId}"), 1, FileOptions.DeleteOnClose)) { }
            return StoreFiles.HalfChanged(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Problem.World(
                FileFault.In(e, new("Không ghi được vào thư mục dữ liệu", "The data folder cannot be written")), folder,
                new("Chọn thư mục khác bằng --data, hoặc cấp quyền ghi.", "Choose another folder with --data, or grant the right to write."));
        }
    }
}
