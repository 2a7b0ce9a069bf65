using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Xml;
using System.Xml.Linq;
using Campaigns.Channels.Portal;
using Campaigns.Desk.Pictures;
using Campaigns.Desk.Videos;

namespace Campaigns.Desk.Portal;

/// <summary>The portal for machines: RSS 2.0, Atom 1.0 (RFC 4287) and the sitemap (sitemaps.org 0.9).</summary>
internal static class PortalFeeds
{
    private static readonly XNamespace AtomNs = "http://www.w3.org/2005/Atom", Content = "http://purl.org/rss/1.0/modules/content/",
        SitemapNs = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, Async = false };

    public static byte[] Rss(PortalFrame frame, IReadOnlyList<PortalPage> pages) => Write(new XElement("rss",
        new XAttribute("version", "2.0"), new XAttribute(XNamespace.Xmlns + "atom", AtomNs), new XAttribute(XNamespace.Xmlns + "content", Content),
        new XElement("channel",
            new XElement("title", Clean(frame.Unit.Name)),
            new XElement("link", frame.Origin + frame.Home),
            new XElement("description", Clean($"{frame.Unit.Name} · {frame.Unit.Place}")),
            new XElement("language", "vi"),
            new XElement(AtomNs + "link", new XAttribute("href", frame.Origin + frame.Rss), new XAttribute("rel", "self"), new XAttribute("type", "application/rss+xml")),
            pages.Select(page => new XElement("item",
                new XElement("title", Clean(page.Title)),
                new XElement("link", frame.Origin + frame.PathOf(page)),
                new XElement("guid", new XAttribute("isPermaLink", "false"), page.PostId),
                new XElement("pubDate", page.Published.ToString("r", CultureInfo.InvariantCulture)),
                page.Section is null ? null : new XElement("category", Clean(page.Section)),
                new XElement("description", Clean(page.Description)),
                page.Video is not { } video ? null : new XElement("enclosure", new XAttribute("url", frame.Origin + VideoEndpoints.Path(video.Hash)),
                    new XAttribute("length", video.Size), new XAttribute("type", video.MediaType)),
                new XElement(Content + "encoded", Clean(Body(frame, page))))))));

    public static byte[] Atom(PortalFrame frame, IReadOnlyList<PortalPage> pages) => Write(new XElement(AtomNs + "feed",
        new XAttribute(XNamespace.Xml + "lang", "vi"),
        new XElement(AtomNs + "title", Clean(frame.Unit.Name)),
        new XElement(AtomNs + "id", frame.Origin + frame.Home),
        new XElement(AtomNs + "updated", Iso(pages.Count > 0 ? pages.Max(p => p.Updated) : DateTimeOffset.UnixEpoch)),
        new XElement(AtomNs + "author", new XElement(AtomNs + "name", Clean(frame.Unit.Name))),
        Link("self", frame.Origin + frame.Atom, "application/atom+xml"),
        Link("alternate", frame.Origin + frame.Home, "text/html"),
        pages.Select(page => new XElement(AtomNs + "entry",
            new XElement(AtomNs + "title", Clean(page.Title)),
            new XElement(AtomNs + "id", $"urn:campaigns:post:{page.PostId}"),
            new XElement(AtomNs + "published", Iso(page.Published)),
            new XElement(AtomNs + "updated", Iso(page.Updated)),
            Link("alternate", frame.Origin + frame.PathOf(page), "text/html"),
            page.Video is not { } video ? null : Link("enclosure", frame.Origin + VideoEndpoints.Path(video.Hash), video.MediaType),
            page.Section is null ? null : new XElement(AtomNs + "category", new XAttribute("term", Clean(page.Section))),
            new XElement(AtomNs + "summary", Clean(page.Description)),
            new XElement(AtomNs + "content", new XAttribute("type", "html"), Clean(Body(frame, page)))))));

    public static byte[] Sitemap(string origin, IReadOnlyList<SitemapEntry> entries) => Write(new XElement(SitemapNs + "urlset",
        entries.Select(e => e.Code).Distinct(StringComparer.Ordinal).Select(code => new XElement(SitemapNs + "url", new XElement(SitemapNs + "loc", $"{origin}/cong/{code}"))),
        entries.Select(e => new XElement(SitemapNs + "url",
            new XElement(SitemapNs + "loc", $"{origin}/cong/{e.Code}/{e.Slug}"),
            new XElement(SitemapNs + "lastmod", Iso(DateTimeOffset.FromUnixTimeMilliseconds(e.Updated)))))));

    private static string Body(PortalFrame frame, PortalPage page) => page.PictureHash is null
        ? page.Html
        : $"""<p><img src="{frame.Origin}{PictureEndpoints.Path(page.PictureHash)}" alt="{Html.Encode(page.PictureAlt)}" width="{page.PictureWidth}" height="{page.PictureHeight}"></p>{page.Html}""";

    private static XElement Link(string rel, string href, string type) =>
        new(AtomNs + "link", new XAttribute("rel", rel), new XAttribute("href", href), new XAttribute("type", type));

    private static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // A control character or half a surrogate pair pasted into a title must not make the whole feed unreadable.
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)));

    private static byte[] Write(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
            new XDocument(root).Save(writer);
        return stream.ToArray();
    }
}
