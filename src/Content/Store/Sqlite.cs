using Microsoft.Data.Sqlite;

namespace Campaigns.Content.Store;

/// <summary>What is SQLite's own: pragmas, and its errors in words.</summary>
internal static class Sqlite
{
    private const int Full = 13, CannotOpen = 14, Corrupt = 11, NotADatabase = 26, ReadOnly = 8, Busy = 5, Locked = 6, InputOutput = 10;

    /// <summary>One row "ok", or a row for each damage, ten at most.</summary>
    public const string Integrity = "PRAGMA quick_check(10)";

    public static async Task Run(SqliteConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }

    public static bool IsDamage(SqliteException e) => e.SqliteErrorCode is Corrupt or NotADatabase;

    /// <summary>What lies with the machine and not with the statement.</summary>
    public static bool IsTrouble(SqliteException e) => e.SqliteErrorCode is Full or CannotOpen or Corrupt or NotADatabase or ReadOnly or Busy or Locked or InputOutput;

    public static Problem Explain(SqliteException e, string file) => (e.SqliteErrorCode is InputOutput or CannotOpen && NoRoom(file) ? Full : e.SqliteErrorCode) switch
    {
        // A disk without room for even the index of the log is an error of the disk to SQLite.
        Full => Problem.World(new("Ổ đĩa đã đầy.", "The disk is full."), file,
            new("Giải phóng dung lượng rồi chạy lại; dữ liệu cũ còn nguyên.", "Free some space and start again; what was stored is intact.")),
        CannotOpen or ReadOnly => Problem.World(new("Không mở được tệp dữ liệu để ghi.", "The store cannot be opened for writing."), file,
            new("Kiểm tra quyền ghi của thư mục dữ liệu.", "Check that the data folder may be written.")),
        Corrupt or NotADatabase => Problem.World(new("Tệp dữ liệu bị hỏng; chương trình không chạy trên tệp đáng ngờ.", "The store is damaged; nothing runs on a doubtful file."), file,
            new("Khôi phục bản mới nhất trong thư mục sao lưu: campaigns restore TỆP.", "Put the newest copy of the backup folder back: campaigns restore FILE.")),
        Busy or Locked => Problem.World(new("Tệp dữ liệu đang bị chương trình khác khóa.", "Another program has locked the store."), file,
            new("Đóng chương trình đó rồi thử lại.", "Close that program and try again.")),
        InputOutput => Problem.World(new("Ổ đĩa báo lỗi khi đọc hoặc ghi.", "The disk reported an error."), file,
            new("Kiểm tra ổ đĩa; sao lưu ngay khi còn đọc được.", "Check the disk; make a backup while it can still be read.")),
        _ => Problem.World(new($"Không dùng được tệp dữ liệu (SQLite báo lỗi {e.SqliteExtendedErrorCode}).", $"The store cannot be used ({e.Message})."), file,
            new("Chạy campaigns check; nếu vẫn lỗi, báo mã này cho người bảo trì.", "Run campaigns check; if it stays, tell whoever maintains this.")),
    };

    private static bool NoRoom(string file)
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".")).AvailableFreeSpace < 1_000_000;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
