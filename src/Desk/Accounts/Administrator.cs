namespace Campaigns.Desk.Accounts;

/// <summary>Who acts, as the audit calls them, where nobody signed in and no name was asked for.</summary>
internal static class Administrator
{
    public const string AtTheMachine = "Quản trị tại máy";

    public const string AtTheDesk = "Người ở bàn làm việc";
}
