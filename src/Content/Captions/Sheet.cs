namespace Campaigns.Content.Captions;

/// <summary>
/// A plain text put together: a head that stays, a body that is cut to fit, and a tail whose last part goes first when there is
/// no room for words.
/// </summary>
internal sealed class Sheet
{
    /// <summary>The words get at least what is left above this share of the limit.</summary>
    private const double MostAroundTheBody = 0.75;

    private readonly List<(string Text, string Called)> _tail = [];

    public string Head { get; init; } = "";

    public required string Body { get; init; }

    /// <summary>Between head, body and the parts of the tail.</summary>
    public string Gap { get; init; } = "\n\n";

    /// <param name="text">Left out where empty.</param>
    /// <param name="called">What it is, should it be cut.</param>
    public void AddTail(string? text, string called)
    {
        if (!string.IsNullOrEmpty(text))
            _tail.Add((text, called));
    }

    public string Fit(CaptionLimit limit, List<string> cuts)
    {
        while (_tail.Count > 0 && Size("") > limit.Text * MostAroundTheBody)
        {
            cuts.Add($"Bỏ {_tail[^1].Called} vì {limit.Called} không đủ chỗ.");
            _tail.RemoveAt(_tail.Count - 1);
        }
        var fitted = Captions.Fit.To(Body, limit.Text, Size);
        Cuts.Tell(cuts, fitted, limit);
        return Compose(fitted.Kept);

        int Size(string body) => Sizes.Of(Compose(body), limit.Measure);
    }

    private string Compose(string body) => string.Join(Gap, _tail.Select(part => part.Text).Prepend(body).Prepend(Head).Where(part => part.Length > 0));
}
