using Xunit;

namespace Campaigns.Tests.Kit;

/// <summary>A test that makes pages with librsvg and reads them with poppler, and, where it reads letters, with tesseract and its Vietnamese: a counted skip where one of them is missing, a failure where <c>CI</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PagesFactAttribute : FactAttribute
{
    public PagesFactAttribute(bool letters = false)
    {
        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            return;
        var missing = new[] { "rsvg-convert", "pdftotext", "pdftoppm" }.FirstOrDefault(program => !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))));
        Skip = missing is not null ? $"{missing} is missing: ./campaigns installs it" : letters ? new ReaderTheoryAttribute().Skip ?? new VipsFactAttribute().Skip : null;
    }
}
