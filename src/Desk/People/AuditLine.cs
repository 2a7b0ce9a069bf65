namespace Campaigns.Desk.People;

/// <summary>One line of the audit.</summary>
/// <param name="At">By the clock of its unit.</param>
/// <param name="Person">Who; empty where the program itself did it.</param>
/// <param name="Act">A noun and a verb.</param>
/// <param name="Detail">What a person would want to know.</param>
/// <param name="Place">Of which unit.</param>
public sealed record AuditLine(DateTimeOffset At, string Person, string Act, string Detail, string Place);
