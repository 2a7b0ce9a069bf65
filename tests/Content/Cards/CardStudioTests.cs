using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Painting;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Media;
using Microsoft.Extensions.Options;
using static Campaigns.Content.Tests.Cards.Studio;

namespace Campaigns.Content.Tests.Cards;

public sealed class CardStudioTests : IDisposable
{
    private static readonly (int Width, int Height)[] Sizes = [(1080, 1080), (1200, 630), (1920, 1080)];

    private readonly Lazy<Studio> _studio = new(() => new());

    private CardStudio Cards => _studio.Value.Cards;

    public void Dispose()
    {
        if (_studio.IsValueCreated)
            _studio.Value.Dispose();
    }

    [CardFact]
    public void Every_template_comes_in_the_sizes_of_posts_and_screens_and_two_come_for_the_printer()
    {
        Cards.Templates.Select(t => t.Key).ShouldBe(
            ["banner", "invitation", "key-figure", "model", "observance", "observance-1-10", "observance-10-10", "observance-18-5", "points", "poster", "progress", "question", "steps"], ignoreOrder: true);
        foreach (var template in Cards.Templates)
            template.ShouldBe(template.Key switch { "banner" => [(2306, 378)], "poster" => [(1145, 1610)], _ => Sizes }, ignoreOrder: true);
    }

    [CardFact(paints: true)]
    public async Task Every_template_paints_its_sample_in_few_colours_and_far_below_what_channels_take()
    {
        foreach (var template in Cards.Templates)
            foreach (var (width, height) in template)
            {
                var painted = await Cards.Paint(template.Key, Sample(template.Key), width, height, default);
                painted.Problems.ShouldBeEmpty($"{template.Key} {width}x{height}");
                var card = painted.Value!;
                (card.MediaType, card.Width, card.Height).ShouldBe(("image/png", width, height));
                card.Bytes.Length.ShouldBeLessThan(200_000, template.Key);
                // A table of colours, which is what keeps them small.
                card.Bytes[25].ShouldBe((byte)3, template.Key);
            }
    }

    [CardFact]
    public void A_title_alone_is_enough_where_nothing_else_makes_the_card()
    {
        foreach (var template in new[] { "observance", "observance-18-5", "observance-1-10", "observance-10-10", "key-figure", "invitation", "model", "poster", "banner" })
            foreach (var (width, height) in Cards.Templates[template])
                Cards.Compose(template, Words(("title", "Ngày Chuyển đổi số quốc gia")), width, height).Value?.Alt.ShouldBe("Infographic: Ngày Chuyển đổi số quốc gia", template);
    }

    [CardFact]
    public void A_screen_takes_the_words_of_a_page_and_shows_fewer()
    {
        var (page, screen) = (Cards.Compose("points", Sample("points"), 1080, 1080).Value!, Cards.Compose("points", Sample("points"), 1920, 1080).Value!);
        Ink.Of(screen).Count.ShouldBeLessThan(Ink.Of(page).Count);
        screen.Alt.ShouldBe(page.Alt);
    }

    [CardFact(paints: true)]
    public async Task The_same_words_are_the_same_bytes()
    {
        using var other = new Studio();
        var words = Words(("kicker", "Hưởng ứng"), ("title", "Ngày Chuyển đổi số quốc gia"), ("date", "10/10/2026"), ("message", "Mời bà con đến Nhà văn hóa xã."), ("unit", "UBND xã Mường Sáng"));
        foreach (var (width, height) in Sizes)
        {
            var first = (await Cards.Paint("observance", words, width, height, default)).Value!;
            var again = (await Cards.Paint("observance", words, width, height, default)).Value!;
            var elsewhere = (await other.Cards.Paint("observance", words, width, height, default)).Value!;
            again.Bytes.ShouldBe(first.Bytes);
            elsewhere.Bytes.ShouldBe(first.Bytes);
            (await Cards.Paint("observance", Words(("title", "Một tên khác")), width, height, default)).Value!.Bytes.ShouldNotBe(first.Bytes);
        }
    }

    [CardFact]
    public void The_alternative_text_is_the_cards_own_words_in_reading_order() =>
        Cards.Compose("key-figure", Words(("unit", "UBND xã Mường Sáng"), ("figure", "82,5 %"), ("title", "hồ sơ nộp trực tuyến"), ("message", "Không phải đi lại!")), 1080, 1080)
            .Value!.Alt.ShouldBe("Infographic: 82,5 % hồ sơ nộp trực tuyến. Không phải đi lại! UBND xã Mường Sáng");

    [CardFact]
    public void The_drawing_holds_outlines_and_no_text_that_would_need_a_font()
    {
        var svg = Cards.Compose("observance", Words(("title", "Học & hành <số>"), ("date", "10/10")), 1200, 630).Value!.Svg;
        var document = System.Xml.Linq.XDocument.Parse(svg);
        document.Descendants().Select(e => e.Name.LocalName).Distinct().ShouldBeSubsetOf(["svg", "title", "defs", "linearGradient", "stop", "g", "rect", "circle", "path"]);
        document.Descendants().Select(e => (string?)e.Attribute("aria-label")).ShouldContain("Học & hành <số>");
        svg.ShouldNotContain("data-");
    }

    [CardFact]
    public void An_empty_box_leaves_no_hole()
    {
        // The message follows the title directly where there is no date, and stands lower where there is one.
        var without = LowestInk(Words(("title", "Ngày hội"), ("message", "Mời bà con.")));
        var with = LowestInk(Words(("title", "Ngày hội"), ("date", "10/10"), ("message", "Mời bà con.")));
        (with - without).ShouldBeInRange(80, 200);

        double LowestInk(Dictionary<string, string> words) => Ink.Of(Cards.Compose("observance", words, 1080, 1080).Value!).Single(i => i.Words == "Mời bà con.").Bottom;
    }

    [CardFact]
    public void Unknown_names_are_told_with_the_nearest_one()
    {
        Problem("observence", Words(("title", "x")), 1080).Mend!.Value.Vi.ShouldContain("“observance”");
        Problem("zzzz", Words(("title", "x")), 1080).Mend!.Value.Vi.ShouldContain("invitation, key-figure, model, observance");
        Problem("../../appsettings", Words(("title", "x")), 1080).Kind.ShouldBe(ProblemKind.Input);
        Problem("observance", Words(("title", "x")), 999).Mend!.Value.Vi.ShouldContain("1080x1080, 1200x630, 1920x1080");
        var box = Problem("observance", Words(("title", "x"), ("mesage", "y")), 1080);
        (box.Where, box.Mend!.Value.Vi.Contains("“message”", StringComparison.Ordinal)).ShouldBe(("mesage", true));
    }

    [CardFact]
    public void A_card_without_its_title_is_refused() =>
        Problem("observance", Words(("title", "  "), ("date", "10/10")), 1080).Where.ShouldBe("title");

    [CardFact]
    public void Every_box_that_does_not_fit_is_told_at_once()
    {
        var tooLong = string.Join(' ', Enumerable.Repeat("chuyển đổi số", 60));
        Cards.Compose("observance", Words(("title", tooLong), ("date", tooLong), ("message", tooLong)), 1080, 1080)
            .Problems.Select(p => p.Where).ShouldBe(["title", "date", "message"], ignoreOrder: true);
    }

    [CardFact]
    public void Without_fonts_the_missing_file_is_named()
    {
        using var folder = new TempFolder();
        var bare = new Installation(folder.Path, folder.Path);
        var composed = new CardStudio(new TemplateShelf(new(new(Repository.Root, folder.Path))), new(bare), new TestClock())
            .Compose("observance", Words(("title", "x")), 1080, 1080);
        composed.Problems.ShouldHaveSingleItem().Where.ShouldBe(Path.Combine(folder.Path, "fonts", "BeVietnamPro-ExtraBold.ttf"));
    }

    [CardFact(paints: true)]
    public async Task A_page_for_the_printer_is_a_pdf_and_the_same_bytes_each_time()
    {
        var first = (await Cards.Draw("observance", Words(("title", "Ngày hội")), 1080, 1080, CardFormat.Pdf, default)).Value!;
        first.AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        (await Cards.Draw("observance", Words(("title", "Ngày hội")), 1080, 1080, CardFormat.Pdf, default)).Value.ShouldBe(first);
    }

    [CardFact(paints: true)]
    public async Task A_card_with_a_photograph_that_is_too_heavy_as_png_is_a_jpeg_under_the_limit_of_every_channel()
    {
        var noise = new byte[3 * 900 * 450];
        new Random(3).NextBytes(noise);
        var photo = Convert.ToBase64String(Png.Write(new Pixels(900, 450, noise)));
        var svg = $"""<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="#0B2A5B"/><image x="0" y="0" width="1200" height="600" href="data:image/png;base64,{photo}"/><rect data-box="title" data-size="20-60" x="40" y="40" width="900" height="120" fill="#FFFFFF"/></svg>""";
        using var pictures = new PictureDesk(Options.Create(new MediaOptions()), TimeProvider.System);
        foreach (var (desk, heavy) in new (PictureDesk?, bool)[] { (null, true), (await pictures.HasTool() ? pictures : null, !await pictures.HasTool()) })
        {
            using var studio = new Studio(desk);
            studio.Template("photo.1200x630.svg", svg);
            var card = await studio.Cards.Paint("photo", Words(("title", "Mô hình điểm")), 1200, 630, default);
            if (heavy)
                card.Problems.ShouldHaveSingleItem().Mend!.Value.Vi.ShouldContain("libvips-tools");
            else
                (card.Value!.MediaType, card.Value.Bytes.Length < 1_000_000, JpegPicture.Clean(card.Value.Bytes)!.Value.Size).ShouldBe(("image/jpeg", true, new PictureSize(1200, 630)));
        }
    }

    private Problem Problem(string template, Dictionary<string, string> words, int width) =>
        Cards.Compose(template, words, width, width == 1200 ? 630 : 1080).Problems.ShouldHaveSingleItem();
}
