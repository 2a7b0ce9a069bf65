using Campaigns.Content;

namespace Campaigns.Tests.Kit;

/// <summary>The fonts that the build puts beside the desk, and an installation of the checkout's own templates that uses them.</summary>
public static class CardFonts
{
    public static string Folder { get; } = Repository.Path("src", "Desk", "fonts");

    public static bool Present => File.Exists(Of("Regular")) && File.Exists(Of("ExtraBold"));

    public static string Of(string weight) => Path.Combine(Folder, $"BeVietnamPro-{weight}.ttf");

    /// <summary>The checkout's templates and fonts; the data folder, whose own win, is the test's.</summary>
    public static Installation Installation(string dataFolder)
    {
        var fonts = Path.Combine(dataFolder, "fonts");
        Directory.CreateDirectory(fonts);
        foreach (var file in Directory.EnumerateFiles(Folder, "*.ttf"))
            File.Copy(file, Path.Combine(fonts, Path.GetFileName(file)), overwrite: true);
        return new(Repository.Root, dataFolder);
    }
}
