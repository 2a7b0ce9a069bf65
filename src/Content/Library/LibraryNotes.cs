namespace Campaigns.Content.Library;

/// <summary>What people say of something in the library.</summary>
public sealed record LibraryNotes
{
    public string Title { get; init; } = "";

    /// <summary>What it shows, for those who cannot see it; empty: nobody said yet.</summary>
    public string Alt { get; init; } = "";

    /// <summary>Who made it, as they are to be named.</summary>
    public string Credit { get; init; } = "";

    /// <summary>Who allowed it to be used, and how that is known.</summary>
    public string Consent { get; init; } = "";

    /// <summary>The last day on which it may be used; null: no end is known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Markdown of a text; empty for what is a file.</summary>
    public string Body { get; init; } = "";
}
