namespace Campaigns.Content.Captions;

/// <summary>Lead and body as one plain text: blocks parted by an empty line.</summary>
internal static class PlainBody
{
    public static string Of(CaptionSource source, List<string> cuts) => string.Join("\n\n",
        new PlainBlocks(source, withAddresses: true).Of(source.Body, cuts).Select(lines => string.Join('\n', lines))
            .Prepend(source.Lead).Where(block => block.Length > 0));
}
