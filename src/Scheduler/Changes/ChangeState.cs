namespace Campaigns.Scheduler.Changes;

/// <summary>
/// How far a change to what is out has come. The numbers are stored: never reuse one. Comments give what the desk calls them.
/// </summary>
public enum ChangeState
{
    /// <summary>chờ thực hiện</summary>
    Waiting = 0,

    /// <summary>đang thực hiện</summary>
    Sending = 1,

    /// <summary>cần làm tay</summary>
    ByHand = 2,

    /// <summary>đã xong</summary>
    Done = 3,

    /// <summary>không thực hiện được</summary>
    Failed = 4,

    /// <summary>đã thay bằng yêu cầu khác</summary>
    Superseded = 5,

    /// <summary>đã bỏ qua</summary>
    Dropped = 6,
}
