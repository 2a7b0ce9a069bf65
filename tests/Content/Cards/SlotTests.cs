using System.Text;
using System.Xml.Linq;
using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Painting;
using QRCoder;
using static Campaigns.Content.Tests.Cards.Studio;

namespace Campaigns.Content.Tests.Cards;

/// <summary>What is filled with something other than words: pictures, codes, progress.</summary>
public sealed class SlotTests : IDisposable
{
    private const string Title = """<rect data-box="title" x="0" y="0" width="90" height="20" data-size="9"/>""";

    private readonly Studio _studio = new();

    public void Dispose() => _studio.Dispose();

    [CardFact(paints: true)]
    public async Task A_picture_covers_its_place_around_its_focus_with_round_corners()
    {
        // Red on the left, blue on the right.
        var photo = Picture(200, 100, x => x < 100 ? (byte)255 : (byte)0);
        foreach (var (focus, red) in new[] { ("0 0.5", true), ("1 0.5", false) })
        {
            _studio.Drawn($"cover{(red ? "" : "-right")}", 200, 200, $"""{Title}<rect data-picture="photo" x="50" y="50" width="100" height="100" rx="30" data-focus="{focus}"/>""");
            var pixels = await Paint($"cover{(red ? "" : "-right")}", ("photo", photo));
            At(pixels, 100, 100).ShouldBe(red ? (255, 0, 0) : (0, 0, 255));
            At(pixels, 52, 52).ShouldBe((255, 255, 255));
            At(pixels, 100, 40).ShouldBe((255, 255, 255));
        }
    }

    [CardFact(paints: true)]
    public async Task A_picture_stands_whole_in_its_place_where_it_must_be_seen_whole()
    {
        _studio.Drawn("whole", 200, 200, $"""{Title}<rect data-picture="photo" x="50" y="50" width="100" height="100" data-fit="contain"/>""");
        var pixels = await Paint("whole", ("photo", Picture(200, 100, x => x < 100 ? (byte)255 : (byte)0)));
        At(pixels, 60, 100).ShouldBe((255, 0, 0));
        At(pixels, 140, 100).ShouldBe((0, 0, 255));
        At(pixels, 100, 60).ShouldBe((255, 255, 255));
    }

    [CardFact]
    public void Without_its_picture_what_was_drawn_for_that_stands_there()
    {
        _studio.Drawn("either", 200, 200, $"""{Title}<rect data-picture="photo" x="50" y="50" width="100" height="100"/><rect data-if="!photo" x="50" y="50" width="100" height="100" fill="#123456"/>""");
        Svg("either", ("title", "x")).ShouldContain("#123456");
        Svg("either", ("photo", Picture(20, 20, _ => 9))).ShouldNotContain("#123456");
    }

    [CardFact]
    public void What_is_no_picture_is_refused_by_the_name_of_its_place()
    {
        _studio.Drawn("one", 200, 200, $"""{Title}<rect data-picture="photo" x="50" y="50" width="100" height="100"/>""");
        foreach (var value in new[] { "anh.jpg", "data:image/png;base64,####", "data:image/svg+xml;base64,PHN2Zy8+", "data:image/png;base64," + Convert.ToBase64String(new byte[100]) })
            _studio.Cards.Compose("one", Words(("photo", value)), 200, 200).Problems.ShouldHaveSingleItem().Where.ShouldBe("photo");
    }

    [Fact]
    public void Sides_are_read_from_the_files_own_header()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8, 0x01, 0x2C, 0x02, 0x58, 1, 1, 0x11, 0, 0xFF, 0xD9];
        CardPicture.Of(jpeg, "x").Value.ShouldBe(new("image/jpeg", 600, 300, "data:image/jpeg;base64," + Convert.ToBase64String(jpeg)));
        CardPicture.Of(Png.Write(new(40, 30, new byte[3600])), "x").Value!.Width.ShouldBe(40);
        CardPicture.Of(Png.Write(new(4, 4, new byte[48])), "x").Problems.ShouldHaveSingleItem();
        CardPicture.Of("GIF89a"u8, "x").Problems.ShouldHaveSingleItem();
        CardPicture.Of(jpeg.AsSpan(0, 9), "x").Problems.ShouldHaveSingleItem();
        CardPicture.Of(new byte[CardPicture.MostBytes + 1], "x").Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("8 MB");
    }

    [CardFact(paints: true)]
    public async Task A_code_is_painted_module_for_module_on_white()
    {
        const string Link = "https://muongsang.example.vn/ngay-hoi";
        _studio.Drawn("code", 400, 400, $"""<rect width="400" height="400" fill="#0B2A5B"/>{Title}<rect data-qr="link" x="50" y="50" width="300" height="300" rx="16" fill="#0B2A5B"/>""");
        var pixels = await Paint("code", ("link", Link), side: 400);
        using var code = QRCodeGenerator.GenerateQrCode(Link, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var side = 300 / modules.Count;
        var start = 50 + ((300 - (side * modules.Count)) / 2);
        for (var y = 0; y < modules.Count; y++)
            for (var x = 0; x < modules.Count; x++)
                At(pixels, start + (x * side) + (side / 2), start + (y * side) + (side / 2)).ShouldBe(modules[y][x] ? (0x0B, 0x2A, 0x5B) : (255, 255, 255), $"{x} {y}");
    }

    [CardFact]
    public void A_code_too_small_to_scan_and_an_address_that_is_none_are_refused()
    {
        _studio.Drawn("small", 1080, 200, $"""{Title}<rect data-qr="link" x="0" y="30" width="130" height="130"/>""");
        Refused("small", 1080, ("link", "https://muongsang.example.vn/tin-tuc/ngay-hoi-chuyen-doi-so")).What.Vi.ShouldContain("quá nhỏ để quét");
        Refused("small", 1080, ("link", "Nhà văn hóa xã")).Where.ShouldBe("link");
        Refused("small", 1080, ("link", "javascript:alert(1)")).Where.ShouldBe("link");
    }

    [Theory]
    [InlineData("82,5 %", 82.5)]
    [InlineData("82.5", 82.5)]
    [InlineData("1.250 hộ", 1250.0)]
    [InlineData("820/1.000", 82.0)]
    [InlineData("3 / 4 thôn", 75.0)]
    [InlineData("1.234.567,5 đồng", 1234567.5)]
    [InlineData("chưa có", null)]
    [InlineData("-3", null)]
    [InlineData("5/0", null)]
    public void Numbers_are_read_as_offices_write_them(string words, double? number) => CardNumber.Read(words).ShouldBe(number);

    [CardFact]
    public void A_bar_and_a_ring_are_as_long_as_the_number_says()
    {
        _studio.Drawn("progress", 400, 400, """
            <rect data-box="percent" x="0" y="0" width="200" height="30" data-size="20"/>
            <rect data-progress="percent" x="100" y="50" width="200" height="10" rx="5" fill="#123456"/>
            <circle data-progress="percent" cx="200" cy="200" r="100" fill="none" stroke="#654321" stroke-width="20"/>
            """);
        Shape(Svg("progress", 400, ("percent", "75 %")), "#123456").Attribute("width")!.Value.ShouldBe("150");
        Shape(Svg("progress", 400, ("percent", "75 %")), "#654321").Attribute("d")!.Value.ShouldBe("M200 100A100 100 0 1 1 100 200");
        Shape(Svg("progress", 400, ("percent", "25 %")), "#654321").Attribute("d")!.Value.ShouldBe("M200 100A100 100 0 0 1 300 200");
        Shape(Svg("progress", 400, ("percent", "120 %")), "#654321").Name.LocalName.ShouldBe("circle");
        Shape(Svg("progress", 400, ("percent", "120 %")), "#123456").Attribute("width")!.Value.ShouldBe("200");
        Refused("progress", 400, ("percent", "gần xong"), 400).Where.ShouldBe("percent");
    }

    [CardFact]
    public void The_bars_of_a_list_are_measured_by_the_largest()
    {
        _studio.Drawn("bars", 400, 400, $"""
            {Title}<g data-repeat="bars" data-count="2-4" data-gap="10">
              <rect data-room="true" x="0" y="50" width="400" height="300"/>
              <rect data-progress="bars.2" data-of="largest" x="0" y="80" width="400" height="10" fill="#123456"/>
              <rect data-box="bars.1" x="0" y="50" width="300" height="26" data-size="20"/>
            </g>
            """);
        XDocument.Parse(Svg("bars", 400, ("bars", "Bản A | 30\nBản B | 1.200\nBản C | 600"))).Descendants().Where(e => (string?)e.Attribute("fill") == "#123456")
            .Select(e => e.Attribute("width")!.Value).ShouldBe(["10", "400", "200"]);
        Refused("bars", 400, ("bars", "Bản A | 30\nBản B | nhiều"), 400).What.Vi.ShouldStartWith("Dòng 2: “nhiều”");
    }

    [CardFact]
    public void The_centres_own_mark_stands_in_its_slot_and_nothing_does_where_there_is_none()
    {
        _studio.Drawn("mark", 200, 200, $"""{Title}<rect data-picture="logo" x="10" y="100" width="50" height="50" data-fit="contain"/>""");
        Svg("mark", ("title", "x")).ShouldNotContain("<image");
        _studio.Brand("logo.png", Png.Write(new(20, 20, new byte[1200])));
        Svg("mark", ("title", "x")).ShouldContain("<image");
        _studio.Brand("logo.png", Encoding.UTF8.GetBytes("no picture at all"));
        Refused("mark", 200, ("title", "x"), 200).Where!.ShouldEndWith("logo.png");
    }

    private Problem Refused(string template, int width, (string, string) value, int height = 200) =>
        _studio.Cards.Compose(template, Words(value), width, height).Problems.ShouldHaveSingleItem();

    private string Svg(string template, params (string, string)[] values) => Svg(template, 200, values);

    private string Svg(string template, int side, params (string, string)[] values)
    {
        var card = _studio.Cards.Compose(template, Words(values), side, side);
        card.Problems.ShouldBeEmpty();
        return card.Value!.Svg;
    }

    private async Task<Pixels> Paint(string template, (string, string) value, int side = 200) =>
        (await RsvgLibrary.TryLoad()!.Paint(_studio.Cards.Compose(template, Words(value), side, side).Value!, default)).Value!;

    private static XElement Shape(string svg, string colour) => XDocument.Parse(svg).Descendants().Single(e => (string?)e.Attribute("fill") == colour || (string?)e.Attribute("stroke") == colour);

    private static (int R, int G, int B) At(Pixels pixels, int x, int y) => (pixels.Row(y)[3 * x], pixels.Row(y)[(3 * x) + 1], pixels.Row(y)[(3 * x) + 2]);

    private static string Picture(int width, int height, Func<int, byte> red)
    {
        var rgb = new byte[3 * width * height];
        for (var i = 0; i < width * height; i++)
            (rgb[3 * i], rgb[(3 * i) + 2]) = (red(i % width), (byte)(255 - red(i % width)));
        return "data:image/png;base64," + Convert.ToBase64String(Png.Write(new(width, height, rgb)));
    }
}
