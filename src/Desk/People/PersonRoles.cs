using Campaigns.Content;

namespace Campaigns.Desk.People;

/// <summary>Roles as people and shells call them.</summary>
internal static class PersonRoles
{
    public static IReadOnlyList<PersonRole> All { get; } = Enum.GetValues<PersonRole>();

    public static Phrase Words(this PersonRole role) => role switch
    {
        PersonRole.Editor => new("Biên tập viên", "editor"),
        PersonRole.Approver => new("Lãnh đạo duyệt", "approver"),
        PersonRole.Publisher => new("Người đăng", "publisher"),
        PersonRole.Operator => new("Cán bộ đài truyền thanh", "operator"),
        PersonRole.Administrator => new("Quản trị", "administrator"),
        _ => new("Người xem", "viewer"),
    };

    /// <summary>What it may do, in a line.</summary>
    public static Phrase Says(this PersonRole role) => role switch
    {
        PersonRole.Editor => new("soạn bài và đính chính", "writes items and corrections"),
        PersonRole.Approver => new("duyệt hoặc trả lại", "approves or sends back"),
        PersonRole.Publisher => new("đăng tay, sửa và gỡ bài đã đăng", "posts by hand, changes and takes down what is out"),
        PersonRole.Operator => new("ghi sổ nhật ký phát thanh, xem mọi trang", "writes the log of broadcasts, sees every page"),
        PersonRole.Administrator => new("kết nối kênh, quản lý người dùng, xem nhật ký", "connects accounts, says who may do what, reads the audit"),
        _ => new("chỉ xem", "looks only"),
    };
}
