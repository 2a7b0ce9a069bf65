namespace Campaigns.Desk.Browser;

/// <summary>A test in a browser: a counted skip where Chromium is missing, a failure where <c>CI</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <param name="sweep">Goes over every page, and is run where <c>CAMPAIGNS_SWEEPS</c> is set: docs/gaps.md.</param>
    public BrowserFactAttribute(bool sweep = false) => Skip = Chromium.Missing ?? (sweep ? Chromium.Unasked : null);
}
