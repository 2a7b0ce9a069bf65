namespace Campaigns.Content.Captions;

/// <summary>A page of a portal: HTML that is safe by construction.</summary>
internal static class PortalForm
{
    public static string Write(CaptionSource source, CaptionLimit limit, List<string> cuts)
    {
        var top = source.Body.Blocks.OfType<CaptionBlock.Heading>().Select(heading => heading.Level).DefaultIfEmpty(1).Min();
        var blocks = source.Body.Blocks.Count;
        var html = Compose(source, top, blocks);
        while (html.Length > limit.Text && blocks > 0)
            html = Compose(source, top, blocks /= 2);
        if (blocks < source.Body.Blocks.Count)
            cuts.Add($"Bỏ {source.Body.Blocks.Count - blocks} đoạn cuối vì trang dài quá {limit.Text:#,0} ký tự.".Replace(',', '.'));
        return html;
    }

    private static string Compose(CaptionSource source, int top, int blocks)
    {
        var html = new HtmlWriter(source.Title, top);
        foreach (var block in source.Body.Blocks.Take(blocks))
            html.Write(block);
        if (source.Link(VariantForm.PortalHtml) is { } link)
            html.Note("more", "Xem thêm: ", link);
        if (source.SourceLine(VariantForm.PortalHtml) is { Length: > 0 } line)
            html.Note("source", line);
        return html.ToString();
    }
}
