using Campaigns.Content.Captions;

namespace Campaigns.Content.Intake;

/// <summary>Lines of Markdown that the program writes itself. Pure.</summary>
public static class MarkdownLine
{
    /// <summary>Names whose words are said again.</summary>
    public static string Source(string site, Uri address) =>
        MarkdownWriter.Write([new CaptionBlock.Paragraph([new CaptionInline.Words("Nguồn: "), new CaptionInline.Link(address.AbsoluteUri, [new CaptionInline.Words(site)]), new CaptionInline.Words(".")])]);
}
