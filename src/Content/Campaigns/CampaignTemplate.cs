namespace Campaigns.Content.Campaigns;

/// <summary>What a campaign is made of: its name and its beats, in the order of the file.</summary>
/// <param name="Key">The name of the file without its ending.</param>
/// <param name="Name">With placeholders.</param>
/// <param name="Beats">At least one in a file.</param>
/// <param name="Where">The file.</param>
public sealed record CampaignTemplate(string Key, string Name, IReadOnlyList<Beat> Beats, string Where)
{
    /// <summary>The first day of the campaign, in days from the day itself.</summary>
    public int FirstDay => Beats.Select(b => b.Day).Append(0).Min();

    /// <summary>The last day of the campaign, in days from the day itself.</summary>
    public int LastDay => Beats.Select(b => b.Day).Append(0).Max();

    /// <summary>The same with what a unit chose: without what is left out, and with the beats of its own.</summary>
    public CampaignTemplate With(IReadOnlyDictionary<string, BeatChoice> choices) => choices.Count == 0 ? this : this with
    {
        Beats = [.. Every(choices).Where(beat => choices.GetValueOrDefault(beat.Key) is not { LeftOut: true })],
    };

    /// <summary>The same with what is left out still there.</summary>
    internal IEnumerable<Beat> Every(IReadOnlyDictionary<string, BeatChoice> choices) =>
        Beats.Select(beat => choices.GetValueOrDefault(beat.Key) is { Edit: { } edit } choice ? edit.On(beat, choice.Person) : beat)
            .Concat(choices.Values.Where(choice => choice is { Own: true, Edit: not null }).OrderBy(choice => choice.Beat, StringComparer.Ordinal).Select(choice => choice.Edit!.Own(choice.Beat, choice.Person)));
}
