namespace Campaigns.Desk.People;

/// <summary>What a person is at a unit; one person may be several. The numbers are stored: never reuse one.</summary>
public enum PersonRole
{
    /// <summary>Biên tập viên.</summary>
    Editor = 0,

    /// <summary>Lãnh đạo duyệt.</summary>
    Approver = 1,

    /// <summary>Người đăng.</summary>
    Publisher = 2,

    /// <summary>Cán bộ đài truyền thanh.</summary>
    Operator = 3,

    /// <summary>Quản trị.</summary>
    Administrator = 4,

    /// <summary>Người xem.</summary>
    Viewer = 5,
}
