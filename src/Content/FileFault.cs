using System.Data.Common;
using System.Globalization;

namespace Campaigns.Content;

/// <summary>What the system says of a file it will not open, read or write, in words of ours: its own are English.</summary>
public static class FileFault
{
    // As Linux numbers them, and as Windows does.
    private const int NoSpace = 28, ReadOnly = 30, WouldBlock = 11, NotAFolder = 20, NameTooLong = 36,
        HandleDiskFull = unchecked((int)0x80070027), DiskFull = unchecked((int)0x80070070),
        Sharing = unchecked((int)0x80070020), Locked = unchecked((int)0x80070021), WriteProtect = unchecked((int)0x80070013);

    /// <summary>The sentence with its reason: "Không đọc được tệp (không có tệp này)."</summary>
    /// <param name="fault">What was thrown.</param>
    /// <param name="what">What could not be done, without a full stop.</param>
    public static Phrase In(Exception fault, Phrase what)
    {
        var why = Why(fault);
        return new($"{what.Vi} ({why.Vi}).", $"{what.En} ({why.En}).");
    }

    private static Phrase Why(Exception fault) => fault switch
    {
        FileNotFoundException => new("không có tệp này", "there is no such file"),
        DirectoryNotFoundException => new("không có thư mục này", "there is no such folder"),
        PathTooLongException => new("tên quá dài", "the name is too long"),
        EndOfStreamException => new("tệp ngắn hơn dự kiến, có thể đang được ghi", "the file is shorter than it said; it may be being written"),
        UnauthorizedAccessException => new("không có quyền, hoặc đây là một thư mục", "there is no right to it, or it is a folder"),
        ArgumentException or NotSupportedException => new("tên tệp không hợp lệ", "the name is no name of a file"),
        DbException => new("kho dữ liệu báo lỗi", $"the store: {fault.Message}"),
        IOException { HResult: NoSpace or HandleDiskFull or DiskFull } => new("ổ đĩa đã đầy", "the disk is full"),
        IOException { HResult: ReadOnly or WriteProtect } => new("ổ đĩa chỉ cho đọc", "the disk can only be read"),
        IOException { HResult: WouldBlock or Sharing or Locked } => new("chương trình khác đang giữ tệp", "another program holds the file"),
        IOException { HResult: NotAFolder } => new("một phần của đường dẫn không phải thư mục", "a part of the path is no folder"),
        IOException { HResult: NameTooLong } => new("tên quá dài", "the name is too long"),
        IOException => new(string.Create(CultureInfo.InvariantCulture, $"hệ thống báo lỗi số {fault.HResult & 0xFFFF}"), fault.Message.TrimEnd('.').ReplaceLineEndings(" ")),
        _ => new($"lỗi ngoài dự kiến: {fault.GetType().Name}", fault.Message.TrimEnd('.').ReplaceLineEndings(" ")),
    };
}
