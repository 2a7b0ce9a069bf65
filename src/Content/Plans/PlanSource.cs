namespace Campaigns.Content.Plans;

/// <summary>A plan's file as it was handed in.</summary>
/// <param name="FileName">Its name without a folder.</param>
/// <param name="Bytes">All of it.</param>
public sealed record PlanSource(string FileName, byte[] Bytes)
{
    internal const string Word = OfficeFile.Word;
    internal const string Sheet = OfficeFile.Workbook;
    internal const string Pdf = "application/pdf";
    internal const string Html = "text/html";
    internal const string Plain = "text/plain";

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [".docx"] = Word, [".xlsx"] = Sheet, [".pdf"] = Pdf, [".html"] = Html, [".htm"] = Html, [".txt"] = Plain,
        [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".png"] = "image/png", [".webp"] = "image/webp", [".tif"] = "image/tiff", [".tiff"] = "image/tiff",
    };

    /// <summary>The endings of the files that are read, as a form's field names them.</summary>
    public static string Endings { get; } = string.Join(',', Kinds.Keys.Order(StringComparer.Ordinal));

    /// <summary>By the name's ending; plain text where it tells nothing.</summary>
    public string MediaType => Kind(FileName) ?? Plain;

    /// <summary>Whether its pages are read one by one, which may take minutes.</summary>
    public bool Slow => MediaType == Pdf || Pictured;

    /// <summary>Whether it is a picture of a page.</summary>
    internal bool Pictured => MediaType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>The kind of file that a name says; null where it is none that is read.</summary>
    internal static string? Kind(string name) => Kinds.GetValueOrDefault(Path.GetExtension(name));
}
