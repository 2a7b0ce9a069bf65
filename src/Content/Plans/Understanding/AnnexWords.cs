namespace Campaigns.Content.Plans.Understanding;

/// <summary>The words of the three kinds of narrow cells.</summary>
internal sealed record AnnexWords(AnnexLexicon Units, AnnexLexicon Times, AnnexLexicon Results);
