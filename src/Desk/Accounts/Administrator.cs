namespace Campaigns.Desk.Accounts;

/// <summary>Who acts at the shell, as the audit calls them: nobody signed in.</summary>
internal static class Administrator
{
    public const string AtTheMachine = "Quản trị tại máy";
}
