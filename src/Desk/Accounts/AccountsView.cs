using Campaigns.Content.Accounts;

namespace Campaigns.Desk.Accounts;

/// <summary>The page of accounts.</summary>
/// <param name="Lines">Of this page; within a unit what needs a person first.</param>
/// <param name="NeedAPerson">On every page together.</param>
/// <param name="Kinds">What can be connected here.</param>
/// <param name="HasUnits">Whether there is a unit that an account could belong to.</param>
/// <param name="Page">From 1.</param>
/// <param name="LastPage">From 1.</param>
public sealed record AccountsView(IReadOnlyList<AccountLine> Lines, IReadOnlyList<AccountLine> NeedAPerson, IReadOnlyList<ChannelKind> Kinds, bool HasUnits, int Page, int LastPage);
