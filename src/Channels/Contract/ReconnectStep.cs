using Campaigns.Content;

namespace Campaigns.Channels.Contract;

/// <summary>One step of connecting an account again, for a sheet of paper.</summary>
/// <param name="Who">Does it.</param>
/// <param name="What">Is done, a sentence or two.</param>
/// <param name="Address">Where; null where the step before says it.</param>
public sealed record ReconnectStep(Phrase Who, Phrase What, string? Address = null);
