namespace Campaigns.Channels.ZaloOa;

/// <summary>
/// The video of an article at Zalo, as it is kept before the step of the article: <c>prepare:HASH:TOKEN&gt;…</c> (Zalo works on it),
/// <c>film:HASH:ID&gt;…</c> (it can be used). HASH is the beginning of the file's own, so that another video is told apart.
/// </summary>
/// <param name="Hash">Twelve characters.</param>
/// <param name="Value">Its id; while Zalo works on it the token to ask by.</param>
/// <param name="Ready">Whether it can be used.</param>
internal sealed record ZaloOaFilm(string Hash, string Value, bool Ready)
{
    private const char Ends = '>';

    public static string Short(string hash) => hash[..Math.Min(12, hash.Length)];

    /// <summary>The kept text of a step, with the film before it.</summary>
    public string Before(string step) => $"{(Ready ? "film" : "prepare")}:{Hash}:{Uri.EscapeDataString(Value)}{Ends}{step}";

    /// <summary>What is kept where this dispatch has come to <paramref name="step"/>: its film stays known.</summary>
    public static string Kept(string? token, ZaloOaStep step) => Of(token)?.Before(step.Text) ?? step.Text;

    /// <summary>Null where no film is kept.</summary>
    public static ZaloOaFilm? Of(string? token) => token?.Split(Ends, 2) is not [var film, _] ? null : film.Split(':') switch
    {
        ["film", var hash, var id] => new(hash, Uri.UnescapeDataString(id), true),
        ["prepare", var hash, var asked] => new(hash, Uri.UnescapeDataString(asked), false),
        _ => null,
    };

    /// <summary>The step behind the film.</summary>
    public static string? Step(string? token) => Of(token) is null ? token : token!.Split(Ends, 2)[1];
}
