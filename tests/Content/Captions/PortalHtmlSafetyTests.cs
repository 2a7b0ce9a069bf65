using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Captions;

public sealed class PortalHtmlSafetyTests
{
    private static readonly string[] Elements =
        ["P", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "LI", "BLOCKQUOTE", "PRE", "CODE", "EM", "STRONG", "DEL", "BR", "HR", "A", "IMG", "FIGURE", "FIGCAPTION",
            "DIV", "TABLE", "THEAD", "TBODY", "TR", "TH", "TD"];

    private static readonly string[] Attributes = ["href", "rel", "src", "alt", "loading", "class", "scope", "start", "tabindex"];

    public static TheoryData<string> Attacks =>
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.vn/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<iframe src=javascript:alert(1)></iframe>", "<a href=\"javascript:alert(1)\">x</a>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java\tscript:alert(1))", "[x](&#106;avascript:alert(1))", "[x](&#x6A;avascript:alert(1))",
        "[x](javascript&colon;alert(1))", "[x]( javascript:alert(1))", "[x](<java\nscript:alert(1)>)", "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](vbscript:msgbox(1))",
        "[x](//evil.vn)", "[x](/\\evil.vn)", "[x](\\\\evil.vn)", "[x](file:///etc/passwd)", "<javascript:alert(1)>", "![x](javascript:alert(1))",
        "![x](https://a.vn/\"onerror=alert(1)//)", "![\" onerror=\"alert(1)](https://a.vn/a.png)", "[x](https://a.vn \"onmouseover=alert(1)\")", "[x](https://a.vn/\"onclick=\"alert(1))",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)", "[a]: javascript:alert(1)\n\n[a]", "[x][a]\n\n[a]: <javascript:alert(1)>", "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<script>alert(1)</script>]]>", "<?php echo 1 ?>", "`<script>alert(1)</script>`", "```\n</code></pre><script>alert(1)</script>\n```",
        "```\"><script>alert(1)</script>\nx\n```", "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |", "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<style>*{background:url(javascript:alert(1))}</style>", "<div style=\"expression(alert(1))\">x</div>", "<math><mtext></p><script>alert(1)</script>", "<p title='</p><script>'>x</p>",
        "**<b onclick=alert(1)>x</b>**", "> <script>alert(1)</script>", "- <object data=x></object>", "# <script>alert(1)</script>", "<textarea><script>alert(1)</script></textarea>",
        "<img src=\"x\" alt=\"</figure><script>\">", "<meta http-equiv=refresh content=0>", "<base href=//evil.vn>", "<form action=//evil.vn><button>x</button></form>", "\u202E<script>x</script>",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Nothing_that_a_text_says_becomes_more_than_text(string attack)
    {
        foreach (var body in new[] { attack, $"Trước {attack} sau", $"Trước\n\n{attack}\n\nsau" })
        {
            var item = new Item { Id = "i", UnitId = "u", Title = attack, Summary = attack, Body = body, Link = "https://a.vn/\"><script>" };
            var unit = new Unit { Id = "u", Code = "u", Name = attack, Place = "xã" };

            AssertSafe(CaptionWriter.Write(item, unit, VariantForm.PortalHtml).Text);
        }
    }

    [Fact]
    public void Nor_does_anything_that_can_be_drawn()
    {
        for (var seed = 0; seed < 300; seed++)
            AssertSafe(CaptionWriter.Write(new Item { Id = "i", UnitId = "u", Title = "x", Body = new CaptionGenerator(seed).Markdown(10) },
                new Unit { Id = "u", Code = "u", Name = "x", Place = "x" }, VariantForm.PortalHtml).Text);
    }

    [Theory]
    [InlineData("https://a.vn/x", true)]
    [InlineData("HTTP://a.vn", true)]
    [InlineData("mailto:a@b.vn", true)]
    [InlineData("tel:+842123123456", true)]
    [InlineData("/tin/abc", true)]
    [InlineData("//a.vn", false)]
    [InlineData("/\\a.vn", false)]
    [InlineData("tin/abc", false)]
    [InlineData("javascript:x", false)]
    [InlineData("java\u0001script:x", false)]
    [InlineData("https:", false)]
    [InlineData("", false)]
    public void Only_the_web_mail_telephones_and_the_portal_itself_are_linked(string url, bool safe) => SafeAddress.IsSafe(url).ShouldBe(safe);

    /// <summary>Judged by the rules of browsers, not by ours: what the address resolves to on a page of the portal.</summary>
    private static void AssertLeadsNowhereBad(string address, string html)
    {
        var url = new Url(new Url("https://portal.example/tin/a"), address);
        url.Scheme.ShouldBeOneOf("http", "https", "mailto", "tel");
        url.HostName.ShouldNotContain("evil", Case.Insensitive, html);
    }

    private static void AssertSafe(string html)
    {
        var document = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{html}</body>");
        document.Head!.Children.ShouldBeEmpty(html);
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            Elements.ShouldContain(element.TagName, html);
            foreach (var attribute in element.Attributes)
            {
                Attributes.ShouldContain(attribute.Name, html);
                if (attribute.Name is "href" or "src")
                    AssertLeadsNowhereBad(attribute.Value, html);
            }
            if (element.TagName == "IMG")
                element.GetAttribute("alt").ShouldNotBeNullOrEmpty(html);
        }
        // Well-formed: what a browser reads is what was written.
        document.Body.Descendants<IComment>().ShouldBeEmpty(html);
    }
}
