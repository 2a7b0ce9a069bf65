namespace Campaigns.Desk.Operators;

/// <summary>What is to be read at once (khẩn cấp).</summary>
/// <param name="Id">Of its post; the page tells by it what it has shown.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Sentences">As they are read.</param>
/// <param name="By">Who sent it.</param>
/// <param name="Approver">Who answers for it.</param>
/// <param name="At">When, by the unit's clock.</param>
public sealed record UrgentNotice(string Id, string Title, IReadOnlyList<string> Sentences, string By, string Approver, DateTimeOffset At);
