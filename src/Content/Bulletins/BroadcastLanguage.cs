namespace Campaigns.Content.Bulletins;

/// <summary>The languages of programmes, as people here call them: Thái, Mông. Null is Vietnamese.</summary>
public static class BroadcastLanguage
{
    private static readonly string[] Vietnamese = ["việt", "kinh", "phổ thông", "vi"];

    /// <summary>The name without "tiếng" before it; null where nothing, or Vietnamese, is meant.</summary>
    public static string? Of(string? named)
    {
        var name = named?.Normalize().Trim() ?? "";
        if (name.StartsWith("tiếng ", StringComparison.OrdinalIgnoreCase))
            name = name[6..].Trim();
        return name.Length == 0 || Vietnamese.Contains(name.ToLowerInvariant(), StringComparer.Ordinal) ? null : name;
    }

    public static bool Same(string? one, string? other) => string.Equals(Of(one), Of(other), StringComparison.OrdinalIgnoreCase);
}
