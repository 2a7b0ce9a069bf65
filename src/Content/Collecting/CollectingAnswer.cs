namespace Campaigns.Content.Collecting;

/// <summary>What one who was asked said.</summary>
public sealed record CollectingAnswer
{
    /// <summary>By the key of the figure; one that is missing was left empty.</summary>
    public IReadOnlyDictionary<string, double> Values { get; init; } = new Dictionary<string, double>();

    /// <summary>Who filled it in.</summary>
    public string Sender { get; init; } = "";

    public string Note { get; init; } = "";

    public IReadOnlyList<NewsText> News { get; init; } = [];

    public AnswerWay Way { get; init; }
}
