using System.Diagnostics;
using Xunit;

namespace Campaigns.Tests.Kit;

/// <summary>A theory that paints, and reads it back by tesseract with its Vietnamese letters: a counted skip where one of them is missing, a failure where <c>CI</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReaderTheoryAttribute : TheoryAttribute
{
    private static readonly Lazy<bool> s_reads = new(Reads);

    public ReaderTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") is not { Length: > 0 })
            Skip = new CardFactAttribute(paints: true).Skip ?? (s_reads.Value ? null : "tesseract with Vietnamese (tesseract-ocr-vie) is missing");
    }

    private static bool Reads()
    {
        try
        {
            using var program = Process.Start(new ProcessStartInfo("tesseract", "--list-langs") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            return program.StandardOutput.ReadToEnd().Split('\n').Contains("vie", StringComparer.Ordinal);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
