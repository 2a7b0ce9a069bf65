namespace Campaigns.Channels.ZaloOa;

/// <summary>
/// How far a post is, as the text kept under its token: <c>create:TOKEN</c> (Zalo makes the hidden article),
/// <c>article:ID</c> (it stands, hidden), <c>show:ID:TOKEN</c> (Zalo reveals it), <c>update:ID:WORDS:TOKEN</c> (Zalo takes the
/// words of that hash),
/// <c>void</c> (Zalo made nothing: to be made anew).
/// </summary>
internal abstract record ZaloOaStep
{
    private ZaloOaStep() { }

    public sealed record Void : ZaloOaStep;

    public sealed record Create(string Token) : ZaloOaStep;

    public sealed record Article(string Id) : ZaloOaStep;

    public sealed record Show(string Id, string Token) : ZaloOaStep;

    public sealed record Update(string Id, string Words, string Token) : ZaloOaStep;

    /// <summary>The article, where the step knows it.</summary>
    public string? Known => this switch { Article x => x.Id, Show x => x.Id, Update x => x.Id, _ => null };

    public string Text => this switch
    {
        Void => "void",
        Create x => $"create:{x.Token}",
        Article x => $"article:{Uri.EscapeDataString(x.Id)}",
        Show x => $"show:{Uri.EscapeDataString(x.Id)}:{x.Token}",
        Update x => $"update:{Uri.EscapeDataString(x.Id)}:{x.Words}:{x.Token}",
        _ => throw new InvalidOperationException($"{this} is no step."),
    };

    /// <summary>Nothing kept, or something that this channel never wrote: nothing is known of an article.</summary>
    public static ZaloOaStep Of(string? text) => ZaloOaFilm.Step(text)?.Split(':', 3) switch
    {
        ["create", .. var rest] when rest.Length > 0 => new Create(string.Join(':', rest)),
        ["article", var id] => new Article(Uri.UnescapeDataString(id)),
        ["show", var id, var token] => new Show(Uri.UnescapeDataString(id), token),
        ["update", var id, var rest] when rest.Split(':', 2) is [var words, var token] => new Update(Uri.UnescapeDataString(id), words, token),
        _ => new Void(),
    };
}
