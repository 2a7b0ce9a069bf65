using Campaigns.Content.Collecting;

namespace Campaigns.Desk.Collecting;

/// <summary>The fields of the form on which one who owes figures answers: read as they were typed, and kept behind a PIN that is still to be typed.</summary>
internal static class AnswerFields
{
    /// <summary>What was typed, right or wrong; photographs are no part of it.</summary>
    public static TypedAnswer Read(IFormCollection form, CollectingRound round) => new()
    {
        Values = round.Figures.ToDictionary(figure => figure.Key, figure => form[$"so-{figure.Key}"].ToString(), StringComparer.Ordinal), Sender = form["nguoi-gui"].ToString(), Note = form["ghi-chu"].ToString(),
        News = [.. Enumerable.Range(0, AnswerRules.MostNews).Select(at => new NewsText(form[$"tin-{at}"].ToString(), form[$"loi-{at}"].ToString()))],
    };

    /// <summary>The same field by field, but for empty ones: what the PIN's form carries along hidden.</summary>
    public static IReadOnlyList<(string Name, string Value)> Kept(IFormCollection form, CollectingRound round) =>
    [
        .. Names(round).Select(name => (name, Value: form[name].ToString())).Where(one => one.Value.Length > 0),
    ];

    private static IEnumerable<string> Names(CollectingRound round) =>
        [.. round.Figures.Select(figure => $"so-{figure.Key}"), "nguoi-gui", "ghi-chu", .. Enumerable.Range(0, AnswerRules.MostNews).SelectMany(at => (string[])[$"tin-{at}", $"loi-{at}"])];
}
