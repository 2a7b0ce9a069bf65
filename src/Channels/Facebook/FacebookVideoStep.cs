using System.Globalization;

namespace Campaigns.Channels.Facebook;

/// <summary>
/// How far a video is on its way, as the text kept under its token: <c>video:HASH:ID:SESSION:OFFSET</c> (going up, piece by
/// piece), <c>video:HASH:ID:SESSION:end</c> (the call that ends the upload may have been made), <c>video:HASH:ID</c> (Facebook has it
/// whole). The last is also the post's id on the channel. HASH is the beginning of the file's own, so that another video is told apart.
/// </summary>
/// <param name="Hash">Twelve characters.</param>
/// <param name="Id">The video's id, which Facebook gives before the first byte.</param>
/// <param name="Session">Of the upload; null once it is whole.</param>
/// <param name="Offset">Bytes that Facebook has; null: all, and the end may have been called.</param>
internal sealed record FacebookVideoStep(string Hash, string Id, string? Session, long? Offset)
{
    /// <summary>Kept where nothing is left to go on from.</summary>
    public const string Void = "void";

    private const string Mark = "video", End = "end";

    public static string Short(string hash) => hash[..Math.Min(12, hash.Length)];

    /// <summary>The same once Facebook has it whole; the post's id on the channel.</summary>
    public FacebookVideoStep Made => this with { Session = null, Offset = null };

    /// <summary>Whether citizens can see nothing of it yet, for certain.</summary>
    public bool Unseen => Session is not null && Offset is not null;

    public string Text => Session is null ? $"{Mark}:{Hash}:{Id}" : $"{Mark}:{Hash}:{Id}:{Uri.EscapeDataString(Session)}:{Offset?.ToString(CultureInfo.InvariantCulture) ?? End}";

    /// <summary>Null where the text is none of a video.</summary>
    public static FacebookVideoStep? Of(string? text) => text?.Split(':') switch
    {
        [Mark, var hash, var id] => new(hash, id, null, null),
        [Mark, var hash, var id, var session, End] => new(hash, id, Uri.UnescapeDataString(session), null),
        [Mark, var hash, var id, var session, var offset] when long.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var had) =>
            new(hash, id, Uri.UnescapeDataString(session), had),
        _ => null,
    };
}
