namespace Campaigns.Desk.Operators;

/// <summary>What a phone kept and sends, in the order in which it was ticked.</summary>
/// <param name="Ticks">Each as the form would have sent it.</param>
public sealed record TickSending(IReadOnlyList<TickSending.Sent> Ticks)
{
    /// <param name="Age">Milliseconds since it was ticked.</param>
    /// <param name="Fields">Of the form, by name.</param>
    public sealed record Sent(long Age, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields);
}
