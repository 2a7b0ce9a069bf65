namespace Campaigns.Content.Tests.Campaigns;

/// <summary>A test of the shipped templates; skipped in a checkout that has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TemplatesFactAttribute : FactAttribute
{
    public TemplatesFactAttribute()
    {
        if (!File.Exists(Repository.Path("templates", "observances.yaml")))
            Skip = "The checkout has no templates.";
    }
}
