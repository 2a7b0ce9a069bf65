using System.Text;
using Campaigns.Content.Cards;

namespace Campaigns.Content.Tests.Cards;

public class TemplateReaderTests
{
    private const string Box = """<rect data-box="title" x="0" y="0" width="90" height="90" data-size="10-20"/>""";

    [Theory]
    [InlineData("""<text x="1" y="2">Chữ</text>""", "text")]
    [InlineData("""<ellipse cx="1" cy="2" rx="3" ry="4"/>""", "ellipse")]
    [InlineData("""<use href="#a"/>""", "use")]
    [InlineData("""<script>alert(1)</script>""", "script")]
    [InlineData("""<image x="0" y="0" width="9" height="9" href="http://example.vn/a.png"/>""", "href")]
    [InlineData("""<image x="0" y="0" width="9" height="9" href="file:///etc/passwd"/>""", "href")]
    [InlineData("""<rect x="0" y="0" width="9" height="9" style="fill:red"/>""", "style")]
    [InlineData("""<rect x="0" y="0" width="9" height="9" onclick="x()"/>""", "onclick")]
    [InlineData("""<rect x="0" y="0" width="9mm" height="9"/>""", "width")]
    [InlineData("""<rect x="0" y="0" width="9" height="9" fill="red"/>""", "fill")]
    [InlineData("""<rect x="0" y="0" width="9" height="9" fill="url(#none)"/>""", "url(#none)")]
    [InlineData("""<path d="url(x)"/>""", "d=")]
    [InlineData("""<path d="M0 0 L1 1" data-if="nobody"/>""", "nobody")]
    [InlineData("""<rect data-box="a" x="0" y="0" width="9" height="9" data-size="big"/>""", "data-size")]
    [InlineData("""<rect data-box="a" x="0" y="0" width="9" height="9" data-size="20-10"/>""", "data-size")]
    [InlineData("""<rect data-box="a" x="0" y="0" width="9" height="9" data-size="20" data-weight="450"/>""", "data-weight")]
    [InlineData("""<g data-flow="start"><path d="M0 0"/></g>""", "data-flow")]
    [InlineData("""chữ rời""", "text outside")]
    public void What_is_outside_the_subset_is_refused_with_its_line(string markup, string named)
    {
        var problem = Read($"{Box}\n\n{markup}").Problems.ShouldHaveSingleItem();
        problem.Where.ShouldBe("cards/x.svg:4");
        problem.What.En.ShouldContain(named);
    }

    [Fact]
    public void Every_finding_is_told_at_once() =>
        Read($"{Box}\n<text/>\n<use/>\n<ellipse/>").Problems.Select(p => p.Where).ShouldBe(["cards/x.svg:3", "cards/x.svg:4", "cards/x.svg:5"]);

    [Fact]
    public void Broken_xml_is_told_with_its_line() => Read($"{Box}\n<rect").Problems.ShouldHaveSingleItem().Where!.ShouldBe("cards/x.svg:4");

    [Fact]
    public void A_bomb_of_entities_is_refused() =>
        Parse("<!DOCTYPE svg [<!ENTITY a \"aaaaaaaa\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>").Ok.ShouldBeFalse();

    [Fact]
    public void A_box_named_twice_is_refused() => Read(Box + Box).Problems.ShouldHaveSingleItem().What.En.ShouldContain("twice");

    [Fact]
    public void A_drawing_without_a_box_is_refused() => Read("<path d=\"M0 0\"/>").Problems.ShouldHaveSingleItem().What.En.ShouldContain("data-box");

    [Fact]
    public void What_a_drawing_program_adds_for_itself_is_passed_over()
    {
        var read = Read($"""
            <metadata/><sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" id="base"/>
            <g inkscape:label="Lớp 1" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape">{Box}</g>
            """);
        read.Problems.ShouldBeEmpty();
        read.Value!.Boxes.ShouldHaveSingleItem().Box.Largest.ShouldBe(20);
    }

    [Fact]
    public void Our_own_templates_are_within_the_subset()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path("templates", "cards"), "*.svg"))
        {
            using var content = File.OpenRead(file);
            TemplateReader.Read(file, content).Problems.ShouldBeEmpty();
        }
    }

    private static Result<CardTemplate> Read(string inside) =>
        Parse($"""<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100">{"\n"}{inside}{"\n"}</svg>""");

    private static Result<CardTemplate> Parse(string svg) => TemplateReader.Read("cards/x.svg", new MemoryStream(Encoding.UTF8.GetBytes(svg)));
}
