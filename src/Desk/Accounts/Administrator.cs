namespace Campaigns.Desk.Accounts;

/// <summary>Who acts, as the audit calls them, where nobody signs in and no name is asked for.</summary>
internal static class Administrator
{
    public const string AtTheMachine = "Quản trị tại máy";
}
