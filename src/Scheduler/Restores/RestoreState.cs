namespace Campaigns.Scheduler.Restores;

/// <summary>How far a store that was put back has come with its questions.</summary>
/// <param name="Since">The newest thing it remembers: what happened after this it does not know.</param>
/// <param name="At">When it was put back, or found out that rows were missing.</param>
/// <param name="Asked">Posts that may have gone out in between.</param>
/// <param name="Out">Of these, found on their channels.</param>
/// <param name="Absent">Of these, proven not to be there; they wait for their time.</param>
/// <param name="Open">Of these, still asked about; the hold may be lifted meanwhile, they stay behind.</param>
/// <param name="Outside">Posts that stand on the accounts since then and that the store does not know (đăng ngoài hệ thống).</param>
public sealed record RestoreState(DateTimeOffset Since, DateTimeOffset At, int Asked, int Out, int Absent, int Open, int Outside);
