namespace Campaigns.Content;

/// <summary>The media types of the documents that offices write.</summary>
public static class OfficeFile
{
    /// <summary>.docx</summary>
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>.xlsx</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
