namespace Campaigns.Channels.Tests.WordPress;

/// <summary>As <see cref="WordPressFactAttribute"/>, once a row.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WordPressTheoryAttribute : TheoryAttribute
{
    public WordPressTheoryAttribute() => Skip = WordPressTools.Missing;
}
