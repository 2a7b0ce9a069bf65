namespace Campaigns.Proof.Kills;

/// <summary>What a run of kills came to.</summary>
/// <param name="Kills">How often a worker was killed.</param>
/// <param name="AtWork">How many of these while it had taken up its work; the others while it started.</param>
/// <param name="Posts">All posts of the run.</param>
/// <param name="Resumed">Posts that took more than one attempt.</param>
/// <param name="Lost">Posts that are neither seen by citizens nor before a person.</param>
/// <param name="Doubled">Posts that citizens see more than once.</param>
/// <param name="InDoubt">Posts of channels that can be read, whose fate the store does not know.</param>
/// <param name="BeforePerson">Posts of the channel that cannot be read, left to a person.</param>
/// <param name="Wrong">The first few of what is wrong, in words.</param>
internal sealed record KillVerdict(int Kills, int AtWork, int Posts, int Resumed, int Lost, int Doubled, int InDoubt, int BeforePerson, IReadOnlyList<string> Wrong)
{
    public bool Good => Lost == 0 && Doubled == 0 && InDoubt == 0 && Wrong.Count == 0;

    public override string ToString() =>
        $"kills {Kills} ({AtWork} at work), posts {Posts} ({Resumed} with more than one attempt): lost {Lost}, doubled {Doubled}, in doubt {InDoubt}, before a person {BeforePerson} (channel that cannot be read)"
        + string.Concat(Wrong.Select(w => $"\n  {w}"));

    /// <summary>Holds what the store says against what the platforms hold.</summary>
    public static async Task<KillVerdict> Of(Store store, Platforms platforms, int kills, int atWork)
    {
        const int published = 3, unknown = 5;
        var seen = platforms.Seen().Select(Number).CountBy(n => n).ToDictionary();
        var (lost, doubled, doubt, person, resumed, wrong) = (0, 0, 0, 0, 0, new List<string>());
        var posts = await store.Posts();
        foreach (var post in posts)
        {
            var receipts = seen.GetValueOrDefault(Number(post.Words)) + post.Pages;
            resumed += post.Attempts > 1 ? 1 : 0;
            if (receipts > 1)
                doubled++;
            else if (post.State == published ? receipts == 1 : post.Account == store.Unreadable && post is { State: unknown, PersonAsked: true })
            {
                person += post.State == published ? 0 : 1;
                continue;
            }
            else if (post.State == published || receipts == 0)
                lost++;
            else
                doubt++;
            if (wrong.Count < 20)
                wrong.Add($"{post.Words} state {post.State}, seen {receipts} times, {post.Attempts} attempts: {post.Why}");
        }
        return new(kills, atWork, posts.Count, resumed, lost, doubled, doubt, person, wrong);
    }

    /// <summary>The number in the words of a post, whatever markup stands around them.</summary>
    private static string Number(string words) => words.IndexOf("Tin số ", StringComparison.Ordinal) is >= 0 and var at ? words.Substring(at + 7, 7) : words;
}
