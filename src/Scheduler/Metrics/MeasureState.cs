namespace Campaigns.Scheduler.Metrics;

/// <summary>How the measuring of a report's posts stands.</summary>
/// <param name="Posts">That can be measured.</param>
/// <param name="Waiting">Of them: asked for, and not answered yet.</param>
/// <param name="Silent">Whose channel did not answer, however often it was asked.</param>
/// <param name="Old">That were measured longer ago than <see cref="ReportMeasures.Fresh"/>, or never, and are not waiting.</param>
public sealed record MeasureState(int Posts, int Waiting, int Silent, int Old);
