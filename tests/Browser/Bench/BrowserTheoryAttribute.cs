namespace Campaigns.Desk.Browser;

/// <summary>A sweep with a row for each page: run where <c>CAMPAIGNS_SWEEPS</c> is set (docs/gaps.md), a counted skip elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing ?? Chromium.Unasked;
}
