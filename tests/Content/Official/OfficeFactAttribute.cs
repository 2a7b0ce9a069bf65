namespace Campaigns.Content.Tests.Official;

/// <summary>A test that has LibreOffice print a document and looks at the pages: a counted skip where it, poppler or letters as wide as Times New Roman's are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OfficeFactAttribute : FactAttribute
{
    private const string Letters = "LiberationSerif-Regular.ttf", Fonts = "/usr/share/fonts";

    public OfficeFactAttribute()
    {
        string[] missing = [.. new[] { "soffice", "pdftoppm" }.Where(program => !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)))),
            .. Directory.Exists(Fonts) && Directory.EnumerateFiles(Fonts, Letters, SearchOption.AllDirectories).Any() ? Array.Empty<string>() : [Letters]];
        if (missing.Length > 0)
            Skip = $"{string.Join(", ", missing)} missing";
    }
}
