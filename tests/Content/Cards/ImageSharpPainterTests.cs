#if IMAGESHARP
using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Painting;
using Campaigns.Content.Cards.Painting.ImageSharp;
using static Campaigns.Content.Tests.Cards.Studio;

namespace Campaigns.Content.Tests.Cards;

/// <summary>The painter in managed code, held against librsvg.</summary>
public sealed class ImageSharpPainterTests
{
    /// <summary>Edges are smoothed otherwise: a point of an edge may differ by this much of 255 …</summary>
    private const int AtAnEdge = 40;

    /// <summary>… but one in this many points at most by more, and a flat face by nothing that the eye sees.</summary>
    private const int OneIn = 400, OnAFace = 2;

    private readonly ImageSharpPainter _painter = new();

    [CardFact(paints: true)]
    public async Task Every_template_looks_as_librsvg_paints_it()
    {
        using var studio = new Studio();
        foreach (var template in studio.Cards.Templates)
            foreach (var (width, height) in template)
                await Alike(studio.Cards.Compose(template.Key, Sample(template.Key), width, height).Value!);
    }

    [CardFact(paints: true)]
    public async Task Everything_a_template_may_use_looks_as_librsvg_paints_it()
    {
        await Alike(Drawn("""<rect x="10" y="10" width="120" height="80" rx="20" fill="#0B2A5B"/><rect x="150" y="10" width="100" height="80" rx="60" ry="10" fill="#C22B2B" stroke="#222222" stroke-width="6"/>"""));
        await Alike(Drawn("""<circle cx="150" cy="150" r="100" fill="none" stroke="#1C62B0" stroke-width="12" stroke-dasharray="40 20"/><circle cx="150" cy="150" r="40" fill="#FFB52E"/>"""));
        await Alike(Drawn("""<g fill="none" stroke="#154C91" stroke-width="14" stroke-linecap="round" stroke-linejoin="round"><path d="M30 200 L100 60 L170 220 L260 80"/></g><path fill="none" stroke="#C22B2B" stroke-width="10" stroke-linejoin="miter" d="M40 260 h80 v-40 h120"/>"""));
        await Alike(Drawn("""<path fill-rule="evenodd" fill="#154C91" d="M150 20 L230 270 L20 110 H280 L70 270 Z"/>"""));
        await Alike(Drawn("""<path fill="#154C91" d="M150 20 L230 270 L20 110 H280 L70 270 Z M20 20 a30 30 0 1 0 60 0 z M200 40 s30 -40 60 0 t10 40 q-20 30 -60 10 c-10 -10 -20 -20 -10 -50"/>"""));
        await Alike(Drawn("""<g transform="translate(150 150) rotate(30) scale(1.5 0.8)"><rect x="-60" y="-40" width="120" height="80" fill="#0F3A74"/></g><g transform="matrix(1 0.2 0 1 0 0)"><circle cx="60" cy="60" r="40" fill="#FFC857"/></g>"""));
        await Alike(Drawn("""<g opacity="0.5"><rect x="40" y="40" width="120" height="120" fill="#C22B2B"/><rect x="100" y="100" width="140" height="140" fill="#154C91"/></g><rect x="180" y="10" width="80" height="60" fill="#C22B2B" fill-opacity="0.4"/><rect x="20" y="200" width="90" height="70" fill="#000000" fill-opacity="30%" stroke="#0B2A5B" stroke-width="10" stroke-opacity="0.5" opacity="0.8"/>"""));
    }

    [CardFact(paints: true)]
    public async Task Gradients_look_as_librsvg_paints_them()
    {
        const string Stops = """<stop offset="0" stop-color="#0B2A5B"/><stop offset="60%" stop-color="#5CAAE8"/><stop offset="1" stop-color="#FFB52E" stop-opacity="0.4"/>""";
        await Alike(Drawn($"""<defs><linearGradient id="a" x1="0" y1="0" x2="1" y2="1">{Stops}</linearGradient></defs><rect x="20" y="60" width="260" height="90" fill="url(#a)"/>"""));
        await Alike(Drawn($"""<defs><linearGradient id="a" gradientUnits="userSpaceOnUse" x1="40" y1="0" x2="40" y2="280" gradientTransform="rotate(20)">{Stops}</linearGradient></defs><g transform="translate(20 10)"><circle cx="130" cy="130" r="120" fill="url(#a)"/></g>"""));
    }

    [CardFact(paints: true)]
    public async Task A_picture_stands_in_its_frame_as_librsvg_puts_it()
    {
        var colours = new byte[3 * 40 * 20];
        for (var i = 0; i < colours.Length; i++)
            colours[i] = (byte)(i % 3 == 0 ? 180 : i / 3 % 40 < 20 ? 40 : 200);
        var href = "data:image/png;base64," + Convert.ToBase64String(Png.Write(new Pixels(40, 20, colours)));
        foreach (var ratio in new[] { "none", "xMidYMid meet", "xMidYMid slice", "xMinYMax meet" })
            await Alike(Drawn($"""<image x="20" y="30" width="200" height="200" preserveAspectRatio="{ratio}" href="{href}"/>"""), oneIn: 40);
    }

    [CardFact(paints: true)]
    public async Task A_picture_of_the_cards_own_is_cut_as_librsvg_cuts_it()
    {
        using var studio = new Studio();
        var colours = new byte[3 * 60 * 40];
        for (var i = 0; i < colours.Length; i++)
            colours[i] = (byte)(i % 3 == 0 ? 180 : i / 3 % 60 < 30 ? 40 : 200);
        var photo = "data:image/png;base64," + Convert.ToBase64String(Png.Write(new Pixels(60, 40, colours)));
        foreach (var fit in new[] { "cover", "contain" })
        {
            studio.Drawn($"{fit}", 300, 300, $"""<rect width="300" height="300" fill="#0B2A5B"/><rect data-picture="photo" x="40" y="50" width="220" height="200" rx="40" data-fit="{fit}"/><rect data-box="title" x="10" y="10" width="280" height="30" fill="#FFFFFF" data-size="20"/>""");
            await Alike(studio.Cards.Compose(fit, Words(("photo", photo), ("title", "Ảnh")), 300, 300).Value!, oneIn: 40);
        }
    }

    [Fact]
    public async Task A_drawing_that_is_none_is_a_problem()
    {
        foreach (var svg in new[] { "<svg", """<svg xmlns="http://www.w3.org/2000/svg"><path d="nothing"/></svg>""", """<svg xmlns="http://www.w3.org/2000/svg"><image width="5" height="5" href="data:image/png;base64,AAAA"/></svg>""" })
            (await _painter.Paint(new(svg, 20, 10, "x"), default)).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.World);
    }

    [CardFact]
    public async Task Many_cards_at_once_are_painted_as_one_alone_with_their_backdrop_known_or_not()
    {
        using var studio = new Studio();
        ComposedCard Card(int number) => studio.Cards.Compose("observance", Words(("title", $"Buổi thứ {number}")), 1200, 630).Value!;
        var alone = new List<byte[]>();
        for (var number = 0; number < 4; number++)
            alone.Add((await new ImageSharpPainter().Paint(Card(number), default)).Value!.Rgb);
        var together = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => _painter.Paint(Card(i % 4), default)));
        for (var i = 0; i < together.Length; i++)
            together[i].Value!.Rgb.ShouldBe(alone[i % 4]);
    }

    private static ComposedCard Drawn(string inner) => new($"""<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300" viewBox="0 0 300 300">{inner}</svg>""", 300, 300, "x");

    private async Task Alike(ComposedCard card, int oneIn = OneIn)
    {
        var painted = await _painter.Paint(card, default);
        painted.Problems.ShouldBeEmpty();
        var ours = painted.Value!;
        var theirs = (await RsvgLibrary.TryLoad()!.Paint(card, default)).Value!;
        (ours.Width, ours.Height).ShouldBe((theirs.Width, theirs.Height));
        int far = 0, near = 0;
        for (var i = 0; i < ours.Rgb.Length; i += 3)
        {
            var apart = Math.Max(Math.Abs(ours.Rgb[i] - theirs.Rgb[i]), Math.Max(Math.Abs(ours.Rgb[i + 1] - theirs.Rgb[i + 1]), Math.Abs(ours.Rgb[i + 2] - theirs.Rgb[i + 2])));
            far += apart > AtAnEdge ? 1 : 0;
            near += apart > OnAFace ? 1 : 0;
        }
        var points = ours.Width * ours.Height;
        far.ShouldBeLessThan(Math.Max(1, points / oneIn), card.Svg);
        near.ShouldBeLessThan(points / 12, card.Svg);
    }
}
#endif
