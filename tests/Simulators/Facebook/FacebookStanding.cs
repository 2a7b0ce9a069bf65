namespace Campaigns.Simulators.Facebook;

/// <summary>A post as the page of the simulator holds it.</summary>
/// <param name="Id">Its id: <c>page_post</c>.</param>
/// <param name="Message">Its words.</param>
/// <param name="Link">The address of its card; null: none.</param>
/// <param name="Pictures">In order.</param>
/// <param name="Published">Whether citizens see it.</param>
/// <param name="Created">When it was made.</param>
/// <param name="AppId">Whose app made it; null: a person.</param>
public sealed record FacebookStanding(string Id, string Message, string? Link, IReadOnlyList<FacebookPicture> Pictures, bool Published, DateTimeOffset Created, string? AppId)
{
    /// <summary>The id of the video it shows; null: none.</summary>
    public string? Video { get; init; }

    /// <summary>The address for people.</summary>
    public string Url => $"https://www.facebook.com/xamuongsang/posts/{Id[(Id.IndexOf('_', StringComparison.Ordinal) + 1)..]}";
}
