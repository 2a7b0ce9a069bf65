namespace Campaigns.Content.Collecting;

/// <summary>An answer as it was typed, right or wrong.</summary>
public sealed record TypedAnswer
{
    /// <summary>By the key of the figure; empty: left out.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public string Sender { get; init; } = "";
    public string Note { get; init; } = "";
    public IReadOnlyList<NewsText> News { get; init; } = [];
    public AnswerWay Way { get; init; }

    /// <summary>An answer to be shown in its fields again.</summary>
    public static TypedAnswer Of(CollectingAnswer answer) => new()
    {
        Values = answer.Values.ToDictionary(pair => pair.Key, pair => FigureNumber.Format(pair.Value), StringComparer.Ordinal), Sender = answer.Sender, Note = answer.Note, News = answer.News, Way = answer.Way,
    };
}
