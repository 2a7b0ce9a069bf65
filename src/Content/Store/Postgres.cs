using System.Net.Sockets;
using Npgsql;

namespace Campaigns.Content.Store;

/// <summary>What is PostgreSQL's own: its errors in words, and which of them are answered by doing the work again.</summary>
internal static class Postgres
{
    /// <summary>The oldest server that is spoken to.</summary>
    public const int OldestServer = 14;

    /// <summary>A key that is there: after so many tries it was no other program that entered it at the same moment.</summary>
    private const int MostTwins = 3;

    /// <summary>Others came between; nothing of the transaction was kept, and it may go through now.</summary>
    public static bool CameBetween(Exception e, int tries) => e is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
    }
        || tries < MostTwins && e is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>The connection broke or could not be had.</summary>
    public static bool Broke(Exception e) => e is PostgresException
    {
        SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow,
    }
        || e is NpgsqlException and not PostgresException && e.InnerException is IOException or SocketException;

    /// <summary>What lies with the server, the machine or the way between, and not with the statement: SQLSTATE classes 08, 25006, 53 to 55, 57, 58 and XX of its manual.</summary>
    public static bool IsTrouble(Exception e) => e is PostgresException p
        ? p.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.LockNotAvailable
            || p.SqlState != PostgresErrorCodes.QueryCanceled && p.SqlState[..2] is "08" or "28" or "3D" or "53" or "57" or "58" or "XX"
        : e is NpgsqlException or TimeoutException;

    public static Problem TooOld(Version version, string place) => Problem.World(
        new($"Máy chủ PostgreSQL quá cũ ({version}); cần {OldestServer} trở lên.", $"The PostgreSQL server is too old ({version}); {OldestServer} or newer is needed."), place,
        new("Nâng cấp máy chủ, hoặc dùng máy chủ khác.", "Upgrade the server, or use another one."));

    public static Problem NotUnicode(string encoding, string place) => Problem.World(
        new($"Cơ sở dữ liệu dùng bảng mã {encoding}, không giữ được tiếng Việt.", $"The database is encoded in {encoding}, which cannot hold Vietnamese."), place,
        new("Tạo cơ sở dữ liệu mới bằng: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0", "Make a new one: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0"));

    /// <summary>In words; never with the password, which no message of the server and none of ours repeats.</summary>
    public static Problem Explain(Exception e, string place) => e switch
    {
        PostgresException p => Explain(p, place),
        NpgsqlException { InnerException: SocketException } => Problem.World(new("Không kết nối được tới máy chủ PostgreSQL.", "The PostgreSQL server cannot be reached."), place,
            new("Kiểm tra máy chủ có đang chạy, tên máy và cổng trong Store:Connection, và tường lửa.", "Check that the server runs, its name and port in Store:Connection, and the firewall.")),
        NpgsqlException { InnerException: TimeoutException } or TimeoutException => Problem.World(new("Máy chủ PostgreSQL không trả lời kịp, hoặc mọi kết nối đều bận.", "The PostgreSQL server did not answer in time, or every connection is busy."), place,
            new("Kiểm tra máy chủ và mạng; nếu thường xuyên, tăng Maximum Pool Size trong Store:Connection.", "Check the server and the network; if it comes often, raise Maximum Pool Size in Store:Connection.")),
        NpgsqlException { InnerException: System.Security.Authentication.AuthenticationException } => Problem.World(new("Không lập được kết nối bảo mật tới máy chủ PostgreSQL.", "No secure connection to the PostgreSQL server could be made."), place,
            new("Kiểm tra chứng chỉ của máy chủ và SSL Mode trong Store:Connection.", "Check the server's certificate and SSL Mode in Store:Connection.")),
        _ => Problem.World(new($"Không dùng được máy chủ PostgreSQL ({e.GetType().Name}).", $"The PostgreSQL server cannot be used ({e.GetType().Name})."), place,
            new("Chạy campaigns check; nếu vẫn lỗi, báo dòng này cho người bảo trì.", "Run campaigns check; if it stays, tell whoever maintains this.")),
    };

    private static Problem Explain(PostgresException e, string place) => e.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => Problem.World(
            new("Máy chủ PostgreSQL không nhận tên hoặc mật khẩu này.", "The PostgreSQL server takes neither this name nor this password."), place,
            new("Sửa Username và Password trong Store:Connection, hoặc pg_hba.conf của máy chủ.", "Mend Username and Password in Store:Connection, or the server's pg_hba.conf.")),
        PostgresErrorCodes.InvalidCatalogName => Problem.World(new("Không có cơ sở dữ liệu này trên máy chủ.", "There is no such database on the server."), place,
            new("Tạo trước bằng: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0", "Make it first: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0")),
        PostgresErrorCodes.InvalidSchemaName => Problem.World(new("Không có lược đồ (schema) nào của Search Path.", "No schema of the Search Path exists."), place,
            new("Tạo trước bằng: CREATE SCHEMA …", "Make it first: CREATE SCHEMA …")),
        PostgresErrorCodes.InsufficientPrivilege => Problem.World(new("Tài khoản PostgreSQL này không đủ quyền trên cơ sở dữ liệu.", "This PostgreSQL user lacks a right on the database."), place,
            new("Cấp quyền CREATE và USAGE trên lược đồ cho tài khoản.", "Grant it CREATE and USAGE on the schema.")),
        PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.ConfigurationLimitExceeded => Problem.World(new("Máy chủ PostgreSQL đã hết chỗ kết nối.", "The PostgreSQL server has no connection left."), place,
            new("Giảm Maximum Pool Size trong Store:Connection, hoặc tăng max_connections của máy chủ.", "Lower Maximum Pool Size in Store:Connection, or raise the server's max_connections.")),
        PostgresErrorCodes.DiskFull => Problem.World(new("Ổ đĩa của máy chủ PostgreSQL đã đầy.", "The disk of the PostgreSQL server is full."), place,
            new("Giải phóng dung lượng rồi chạy lại; dữ liệu cũ còn nguyên.", "Free some space and start again; what was stored is intact.")),
        PostgresErrorCodes.CannotConnectNow => Problem.World(new("Máy chủ PostgreSQL đang khởi động hoặc đang dừng.", "The PostgreSQL server is starting or stopping."), place,
            new("Đợi một lát rồi thử lại.", "Wait a little and try again.")),
        PostgresErrorCodes.ReadOnlySqlTransaction => Problem.World(new("Máy chủ PostgreSQL này chỉ cho đọc.", "This PostgreSQL server may only be read."), place,
            new("Nối tới máy chủ chính, không phải bản sao.", "Connect to the primary, not to a standby.")),
        PostgresErrorCodes.LockNotAvailable => Problem.World(new("Dữ liệu đang bị chương trình khác khóa.", "Another program has locked the store."), place,
            new("Thử lại sau; nếu vẫn vậy, tìm phiên đang giữ khóa trong pg_stat_activity.", "Try again; if it stays, look for the session that holds the lock in pg_stat_activity.")),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => Problem.World(new("Dữ liệu trên máy chủ PostgreSQL bị hỏng.", "Data on the PostgreSQL server is damaged."), place,
            new("Dừng chương trình và phục hồi từ bản sao lưu.", "Stop the program and restore from a copy.")),
        _ => Problem.World(new($"Máy chủ PostgreSQL báo lỗi {e.SqlState}.", $"The PostgreSQL server reports {e.SqlState}: {e.MessageText}."), place,
            new("Chạy campaigns check; nếu vẫn lỗi, báo mã này cho người bảo trì.", "Run campaigns check; if it stays, tell whoever maintains this.")),
    };
}
