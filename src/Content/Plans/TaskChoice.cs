namespace Campaigns.Content.Plans;

/// <summary>A task to choose from.</summary>
/// <param name="Id">The row's.</param>
/// <param name="Plan">How its plan is known: number, else title.</param>
/// <param name="Place">In the document.</param>
/// <param name="Text">The first words of it.</param>
/// <param name="Gone">Whether the latest import of its plan has it no more, while nobody decided.</param>
public sealed record TaskChoice(string Id, string Plan, string Place, string Text, bool Gone = false)
{
    /// <summary>In one line.</summary>
    public string Label => $"{Plan} · {Place}: {Text}{(Gone ? " (không còn trong bản mới)" : "")}";
}
