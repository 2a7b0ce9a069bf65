using System.Text;
using Campaigns.Content.Cards;
using static Campaigns.Content.Tests.Cards.Studio;

namespace Campaigns.Content.Tests.Cards;

/// <summary>A centre's own colours in the place of a template's.</summary>
public sealed class CardColoursTests : IDisposable
{
    private const string Palette = """data-palette="ground #0B2A5B, on-ground #FFFFFF, on-ground-soft #DCEBFA, accent #FFB52E" """;

    private readonly Studio _studio = new();

    public CardColoursTests() => _studio.Drawn("role", 100, 100, """
        <defs><linearGradient id="g"><stop offset="0" stop-color="#FFB52E"/></linearGradient></defs>
        <rect width="100" height="100" fill="#0b2a5b"/><path d="M0 0L9 9" stroke="#FFB52E" fill="url(#g)"/>
        <rect data-box="title" x="5" y="5" width="90" height="30" fill="#FFFFFF" data-size="9-20"/>
        """, Palette);

    public void Dispose() => _studio.Dispose();

    [CardFact]
    public void Without_a_palette_the_templates_own_colours_stand() => Svg().ShouldContain("#0b2a5b");

    [CardFact]
    public void A_role_is_repainted_wherever_its_colour_stands_and_again_when_the_palette_changes()
    {
        Own("ground: \"#5B0B2A\"\naccent: \"#2EFFB5\"\nnobody: \"#000000\"\n");
        var svg = Svg();
        svg.ShouldContain("#5B0B2A");
        svg.ShouldNotContain("#0b2a5b");
        svg.ShouldNotContain("#FFB52E");
        svg.Split("#2EFFB5").Length.ShouldBe(3);
        Own("ground: \"#0B5B2A\"\n");
        Svg().ShouldContain("#0B5B2A");
    }

    [CardFact]
    public void A_units_own_colours_and_mark_go_before_those_of_the_centre()
    {
        Own("ground: \"#5B0B2A\"\naccent: \"#2EFFB5\"\n");
        _studio.Brand("ban-cha/palette.yaml", "ground: \"#0B5B2A\"\n"u8.ToArray());

        Svg("ban-cha").ShouldContain("#0B5B2A");
        Svg("ban-cha").ShouldContain("#2EFFB5");
        Svg("muong-sang").ShouldContain("#5B0B2A");
        Svg().ShouldContain("#5B0B2A");

        _studio.Brand("ban-cha/palette.yaml", "ground: \"#0B2A2A\"\n"u8.ToArray());
        Svg("ban-cha").ShouldContain("#0B2A2A");
        Svg("../ban-cha").ShouldContain("#5B0B2A");
    }

    [CardFact]
    public void A_palette_that_makes_text_hard_to_read_is_refused_with_the_pair()
    {
        Own("ground: \"#E8E8E8\"\n");
        var problems = _studio.Cards.Compose("role", Words(("title", "x")), 100, 100).Problems;
        problems.Select(p => p.Where).ShouldBe(["on-ground", "on-ground-soft"]);
        problems[0].What.Vi.ShouldMatch("chữ on-ground .* khó đọc trên nền ground .*: tương phản 1,2");
        Own("ground: \"#E8E8E8\"\non-ground: \"#101010\"\non-ground-soft: \"#303030\"\n");
        Svg().ShouldContain("#101010");
    }

    [CardFact]
    public void A_palette_that_is_none_is_told_with_its_line()
    {
        Own("ground: \"#0B2A5B\"\naccent: vàng\n");
        _studio.Cards.Compose("role", Words(("title", "x")), 100, 100).Problems.ShouldHaveSingleItem().Where!.ShouldEndWith("palette.yaml:2");
    }

    [CardFact]
    public void A_template_whose_own_text_is_hard_to_read_or_whose_roles_share_a_colour_is_refused()
    {
        _studio.Drawn("faint", 100, 100, """<rect data-box="title" x="5" y="5" width="90" height="30" data-size="9-20"/>""", """data-palette="ground #FFFFFF, on-ground #AAAAAA" """);
        _studio.Cards.Compose("faint", Words(("title", "x")), 100, 100).Problems.ShouldHaveSingleItem().What.En.ShouldContain("on-ground is hard to read on ground");
        _studio.Drawn("twice", 100, 100, """<rect data-box="title" x="5" y="5" width="90" height="30" data-size="9-20"/>""", """data-palette="ground #FFFFFF, paper #ffffff" """);
        _studio.Cards.Compose("twice", Words(("title", "x")), 100, 100).Problems.ShouldHaveSingleItem().What.En.ShouldContain("ground, paper are one colour");
    }

    [CardFact]
    public void Every_template_of_the_product_takes_a_centres_own_ground()
    {
        Own("ground: \"#1B3A1B\"\non-ground: \"#FFFFFF\"\non-ground-soft: \"#EAF5EA\"\non-ground-muted: \"#D6E8D6\"\non-ground-accent: \"#FFD27A\"\n");
        foreach (var template in _studio.Cards.Templates.Where(t => t.Key != "role"))
            foreach (var (width, height) in template)
                _studio.Cards.Compose(template.Key, Sample(template.Key), width, height).Value!.Svg.ShouldContain("#1B3A1B", customMessage: template.Key);
    }

    [Fact]
    public void Contrast_is_that_of_WCAG()
    {
        CardColours.Contrast("#000000", "#FFFFFF").ShouldBe(21, 0.01);
        CardColours.Contrast("#777777", "#FFFFFF").ShouldBe(4.48, 0.01);
    }

    private string Svg() => _studio.Cards.Compose("role", Words(("title", "x")), 100, 100).Value!.Svg;

    private string Svg(string unit) => _studio.Cards.For(unit).Compose("role", Words(("title", "x")), 100, 100).Value!.Svg;

    private void Own(string yaml) => _studio.Brand("palette.yaml", Encoding.UTF8.GetBytes(yaml));
}
