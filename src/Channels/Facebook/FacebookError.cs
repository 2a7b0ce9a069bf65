using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Campaigns.Channels.Facebook;

/// <summary>The error of an answer.</summary>
/// <param name="Code">Meta's code; 0 where it says none.</param>
/// <param name="Subcode">Says more where there is one; 0 where not.</param>
/// <param name="Transient">Whether Meta calls it passing.</param>
/// <param name="Words">What it says to people, short and without anything that could be a token.</param>
internal sealed partial record FacebookError(int Code, int Subcode, bool Transient, string Words)
{
    private const int LongestWords = 240;

    /// <summary>Null where the body holds no error.</summary>
    public static FacebookError? In(JsonElement body)
    {
        var error = FacebookReply.Inner(body, "error");
        if (error.ValueKind != JsonValueKind.Object)
            return null;
        var transient = error.TryGetProperty("is_transient", out var passing) && passing.ValueKind == JsonValueKind.True;
        var words = FacebookReply.Text(error, "error_user_msg") is { Length: > 0 } said ? said : FacebookReply.Text(error, "message") ?? "";
        return new FacebookError(FacebookReply.Number(error, "code") ?? 0, FacebookReply.Number(error, "error_subcode") ?? 0, transient, Harmless(words))
        {
            Offset = long.TryParse(FacebookReply.Text(FacebookReply.Inner(error, "error_data"), "start_offset"), NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : null,
        };
    }

    /// <summary>From where a broken upload goes on, in bytes; null where the error does not say it.</summary>
    public long? Offset { get; init; }

    /// <summary>"190/463", or "190".</summary>
    public string Number => Subcode == 0 ? $"{Code}" : $"{Code}/{Subcode}";

    /// <summary>Meta quotes a malformed token in its message.</summary>
    private static string Harmless(string words)
    {
        var plain = LongRun.Replace(words, "…").ReplaceLineEndings(" ").Trim();
        return plain.Length > LongestWords ? plain[..LongestWords] + "…" : plain;
    }

    [GeneratedRegex(@"[A-Za-z0-9_\-|%.+/=]{24,}", RegexOptions.NonBacktracking)]
    private static partial Regex LongRun { get; }
}
