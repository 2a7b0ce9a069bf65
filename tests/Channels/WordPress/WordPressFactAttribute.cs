namespace Campaigns.Channels.Tests.WordPress;

/// <summary>A test on a real WordPress: a counted skip where its tools are missing, a failure where <c>CI</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WordPressFactAttribute : FactAttribute
{
    public WordPressFactAttribute() => Skip = WordPressTools.Missing;
}
