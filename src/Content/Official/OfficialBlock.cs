namespace Campaigns.Content.Official;

/// <summary>What stands one below the other in a document: a paragraph, a table or a picture.</summary>
public abstract record OfficialBlock;
