namespace Campaigns.Desk.Browser;

/// <summary>A test in a browser: a counted skip where Chromium is missing, a failure where <c>CI</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}
