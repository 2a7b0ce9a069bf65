using Campaigns.Content.Documents;

namespace Campaigns.Content.Speech;

/// <summary>What the files of <c>templates/speech</c> say, as they say it.</summary>
internal sealed record SpeechTables
{
    public required IReadOnlyList<Term> Terms { get; init; }
    public required IReadOnlyList<SpokenUnit> Units { get; init; }
    public required IReadOnlyDictionary<string, string> Kinds { get; init; }
    public required IReadOnlyList<IssuerName> Issuers { get; init; }
    public required IReadOnlyDictionary<string, string> Labels { get; init; }
    public required IReadOnlyList<string> Hotlines { get; init; }
    public required DocumentList Documents { get; init; }

    public IReadOnlyList<string> KindNames => field ??= [.. Kinds.Values.Distinct(StringComparer.Ordinal).OrderByDescending(k => k.Length)];
}
