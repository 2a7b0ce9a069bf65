using System.Globalization;
using System.IO.Compression;
using Campaigns.Content.Plans;

namespace Campaigns.Desk.Demo;

/// <summary>The sample plan as it would have been issued in the year of the demo, so that its dates lie ahead and its days are those of the campaign.</summary>
internal static class DemoPlan
{
    /// <summary>The year for which it was written.</summary>
    private const string Written = "2026";

    /// <param name="path">A .docx.</param>
    /// <param name="year">The year for which it is to be.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<PlanSource> For(string path, int year, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await using (var file = File.OpenRead(path))
            await file.CopyToAsync(bytes, cancel);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("word/document.xml")!;
            string words;
            using (var reader = new StreamReader(entry.Open()))
                words = await reader.ReadToEndAsync(cancel);
            entry.Delete();
            await using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            await writer.WriteAsync(words.Replace(Written, year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }
        return new PlanSource(Path.GetFileName(path), bytes.ToArray());
    }
}
