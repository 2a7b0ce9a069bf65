using System.ComponentModel.DataAnnotations;

namespace Campaigns.Content.Plans;

/// <summary>The programs that read plans which are pages and not text.</summary>
public sealed class PlanOptions
{
    public const string Section = "Plans";

    /// <summary>The program that draws the words out of a PDF: a name that the system finds, or a whole path.</summary>
    /// <value>The default is <c>pdftotext</c>.</value>
    [Required]
    public string Pdftotext { get; set; } = "pdftotext";

    /// <summary>The program that makes pictures of a PDF's pages: a name that the system finds, or a whole path.</summary>
    /// <value>The default is <c>pdftoppm</c>.</value>
    [Required]
    public string Pdftoppm { get; set; } = "pdftoppm";

    /// <summary>The program that reads the letters of a picture: a name that the system finds, or a whole path.</summary>
    /// <value>The default is <c>tesseract</c>.</value>
    [Required]
    public string Tesseract { get; set; } = "tesseract";
}
