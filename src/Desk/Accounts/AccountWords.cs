namespace Campaigns.Desk.Accounts;

/// <summary>The words of the pages of accounts: <c>AccountWords.resx</c>.</summary>
public sealed class AccountWords;
