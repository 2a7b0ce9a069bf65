namespace Campaigns.Content.Documents;

/// <summary>A document that plans cite. What is not known for certain is empty.</summary>
public sealed record CitedDocument
{
    /// <summary>As it is written: "57-NQ/TW".</summary>
    public required string Number { get; init; }

    /// <summary>"Nghị quyết"; empty where it is not known.</summary>
    public string Kind { get; init; } = "";

    public string Issuer { get; init; } = "";

    public DateOnly? Date { get; init; }

    /// <summary>What it is about, as it stands in the document: "về đột phá …".</summary>
    public string Title { get; init; } = "";
}
