namespace Campaigns.Content.Captions;

/// <summary>Text to be read aloud: the radio version as it was written, else title, lead and body made fit for the ear.</summary>
internal static class RadioForm
{
    public static string Write(CaptionSource source, CaptionLimit limit, List<string> cuts)
    {
        var blocks = new SpokenBlocks();
        var paragraphs = blocks.Of(source.Radio, cuts);
        if (!source.HasRadioVersion)
            paragraphs = [.. new[] { source.Title, source.Lead }.Select(line => Spoken.Sentence(blocks.Line(line))).Where(line => line.Length > 0), .. paragraphs];
        return new Sheet { Body = string.Join('\n', paragraphs) }.Fit(limit, cuts);
    }
}
