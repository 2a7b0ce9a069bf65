namespace Campaigns.Desk.Queues;

/// <summary>The words of the queues: <c>QueueWords.resx</c>.</summary>
public sealed class QueueWords;
