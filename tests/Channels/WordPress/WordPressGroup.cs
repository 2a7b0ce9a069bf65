namespace Campaigns.Channels.Tests.WordPress;

/// <summary>Tests that share one running WordPress.</summary>
[CollectionDefinition(Name)]
public sealed class WordPressGroup : ICollectionFixture<WordPressRig>
{
    public const string Name = "A real WordPress";
}
