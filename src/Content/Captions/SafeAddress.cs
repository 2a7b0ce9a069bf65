namespace Campaigns.Content.Captions;

/// <summary>Which addresses a caption may carry: the web, mail, telephones, and pages of the portal itself.</summary>
internal static class SafeAddress
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    public static bool IsSafe(string url)
    {
        // Browsers skip control characters inside a scheme ("java\tscript:") and take a backslash for a slash.
        if (url.Length is 0 or > 2_000 || url.AsSpan().IndexOfAny(' ', '\\') >= 0 || url.Any(char.IsControl))
            return false;
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        var path = url.AsSpan().IndexOfAny('/', '?', '#');
        if (colon < 0 || (path >= 0 && path < colon))
            return IsOfThePortal(url);
        return Schemes.Contains(url[..colon], StringComparer.OrdinalIgnoreCase) && Uri.TryCreate(url, UriKind.Absolute, out _);
    }

    /// <summary>From the root of the portal: "/tin/…", never "//elsewhere".</summary>
    public static bool IsOfThePortal(string url) => url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal);

    public static bool IsOfTheWeb(string url) =>
        IsSafe(url) && url.StartsWith("http", StringComparison.OrdinalIgnoreCase) && url.Contains("://", StringComparison.Ordinal);
}
