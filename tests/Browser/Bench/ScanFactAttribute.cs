namespace Campaigns.Desk.Browser;

/// <summary>A test in a browser that has pages drawn and read: a counted skip where Chromium, librsvg, poppler or tesseract with its Vietnamese is missing, a failure where <c>CI</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScanFactAttribute : FactAttribute
{
    public ScanFactAttribute() => Skip = Chromium.Missing ?? new PagesFactAttribute(letters: true).Skip;
}
