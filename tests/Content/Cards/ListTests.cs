using Campaigns.Content.Cards;
using static Campaigns.Content.Tests.Cards.Studio;

namespace Campaigns.Content.Tests.Cards;

/// <summary>Lists: a row for each line of a field.</summary>
public sealed class ListTests : IDisposable
{
    private const string Row = """
        <rect data-room="true" x="20" y="100" width="560" height="460"/>
        <circle cx="50" cy="130" r="28" fill="#0B2A5B"/>
        <rect data-box="points.n" x="24" y="104" width="52" height="52" fill="#FFFFFF" data-size="28" data-weight="700" data-align="middle" data-valign="middle"/>
        <g data-flow="middle">
          <rect data-box="points.1" x="100" y="104" width="480" height="40" fill="#0B2A5B" data-size="20-40" data-lines="2" data-weight="700" data-required="true"/>
          <rect data-box="points.2" x="100" y="152" width="480" height="20" fill="#0B2A5B" data-size="16-24" data-lines="3"/>
        </g>
        """;

    private readonly Studio _studio = new();

    public ListTests() => _studio.Drawn("list", 600, 600, $"""
        <rect data-box="title" x="20" y="20" width="560" height="60" fill="#0B2A5B" data-size="30-40"/>
        <g data-repeat="points" data-count="2-4" data-gap="10-60">{Row}</g>
        """);

    public void Dispose() => _studio.Dispose();

    [CardFact]
    public void A_row_stands_for_each_line_numbered_and_below_the_one_before()
    {
        var ink = Set("Mở cổng | Vào dichvucong.gov.vn\nĐăng nhập | Dùng VNeID\nNộp hồ sơ | Theo dõi mã hồ sơ");
        ink.Select(i => i.Words).ShouldBe(["1", "Mở cổng", "Vào dichvucong.gov.vn", "2", "Đăng nhập", "Dùng VNeID", "3", "Nộp hồ sơ", "Theo dõi mã hồ sơ"]);
        var numbers = ink.Where(i => i.Words.Length == 1).ToList();
        numbers.Select(n => n.Top).ShouldBeInOrder();
        numbers.Select(n => n.Left).Max().ShouldBeLessThan(100);
        ink.Max(i => i.Bottom).ShouldBeLessThanOrEqualTo(560);
    }

    [CardFact]
    public void All_rows_have_one_size_and_one_distance_whatever_their_words()
    {
        var ink = Set("Ẩm thực\nxe\nĐến Nhà văn hóa xã").Where(i => i.Words.Length > 1).ToList();
        var scales = Sizes("Ẩm thực\nxe\nĐến Nhà văn hóa xã, nơi Tổ công nghệ số cộng đồng hướng dẫn");
        scales.Distinct().Count().ShouldBe(1);
        var baselines = Baselines("Ẩm thực\nxe\nhồ sơ");
        (baselines[1] - baselines[0]).ShouldBe(baselines[2] - baselines[1], 0.1);
        ink.Count.ShouldBe(3);
    }

    [CardFact]
    public void More_and_longer_rows_are_set_smaller_and_none_touches_another()
    {
        const string Long = "Tổ công nghệ số cộng đồng đến từng nhà | Mỗi thôn hai người, mỗi tuần hai buổi, làm đến khi bà con tự làm được thì thôi";
        var (few, many) = (Sizes($"{Long}\n{Long}"), Sizes(string.Join('\n', Enumerable.Repeat(Long, 4))));
        many[0].ShouldBeLessThan(few[0]);
        var ink = Set(string.Join('\n', Enumerable.Repeat(Long, 4))).Where(i => i.Words.StartsWith("Mỗi", StringComparison.Ordinal) || i.Words.StartsWith("Tổ", StringComparison.Ordinal)).ToList();
        for (var i = 1; i < ink.Count; i++)
            ink[i].Top.ShouldBeGreaterThan(ink[i - 1].Bottom);
        ink[^1].Bottom.ShouldBeLessThanOrEqualTo(560.5);
    }

    [CardFact]
    public void Marks_that_lists_are_typed_with_are_dropped() =>
        Set("1. Mở cổng\n- Đăng nhập\n\n• Nộp hồ sơ").Select(i => i.Words).Where(w => w.Length > 1).ShouldBe(["Mở cổng", "Đăng nhập", "Nộp hồ sơ"]);

    [CardFact]
    public void Too_few_and_too_many_rows_and_parts_are_told()
    {
        Refused("một").What.Vi.ShouldContain("từ 2 đến 4 dòng, đang có 1");
        Refused("a\nb\nc\nd\ne").What.Vi.ShouldContain("đang có 5");
        Refused("a | b | c\nd").What.Vi.ShouldContain("Dòng 1 của “points” có 3 phần");
        Refused("a\n | b").What.Vi.ShouldContain("Dòng 2 của “points” thiếu phần 1");
    }

    [CardFact]
    public void A_row_that_does_not_fit_is_told_with_its_line_and_the_cut()
    {
        var problem = Refused("ngắn\n" + string.Join(' ', Enumerable.Repeat("đổi mới sáng tạo", 20)));
        problem.What.Vi.ShouldStartWith("Dòng 2: Chữ không vừa ô “points”");
        problem.Mend!.Value.Vi.ShouldContain("Bớt khoảng");
    }

    [CardFact]
    public void Rows_that_are_too_high_together_are_told_by_how_much()
    {
        _studio.Drawn("low", 600, 200, $"""<rect data-box="title" x="0" y="0" width="90" height="20" data-size="9"/><g data-repeat="points" data-count="2-4" data-gap="10-60">{Row.Replace("460", "90", StringComparison.Ordinal)}</g>""");
        _studio.Cards.Compose("low", Words(("points", "a | b\nc | d\ne | f")), 600, 200).Problems.ShouldHaveSingleItem().What.Vi.ShouldMatch("ở cỡ chữ nhỏ nhất cao [0-9]+ px, chỗ chỉ có 90 px");
    }

    [CardFact]
    public void In_columns_the_rows_of_a_line_stand_side_by_side_and_panels_are_as_high_as_the_line()
    {
        _studio.Drawn("wide", 800, 400, """
            <rect data-box="title" x="0" y="0" width="90" height="20" data-size="9"/>
            <g data-repeat="points" data-count="2-4" data-gap="20" data-columns="2" data-column-gap="20">
              <rect data-room="true" x="20" y="40" width="760" height="340"/>
              <rect x="20" y="40" width="370" height="80" fill="#FFF6E5" data-grow="true"/>
              <g data-flow="start"><rect data-box="points.1" x="40" y="60" width="330" height="40" data-size="20" data-lines="4"/></g>
            </g>
            """);
        var card = _studio.Cards.Compose("wide", Words(("points", "một\n" + string.Join(' ', Enumerable.Repeat("chuyển đổi số", 8)) + "\nba")), 800, 400).Value!;
        var ink = Ink.Of(card);
        ink[1].Left.ShouldBe(ink[0].Left + 390, 12);
        ink[2].Top.ShouldBeGreaterThan(ink[1].Bottom);
        var panels = System.Xml.Linq.XDocument.Parse(card.Svg).Descendants().Where(e => (string?)e.Attribute("fill") == "#FFF6E5").Select(e => (double)e.Attribute("height")!).ToArray();
        panels[0].ShouldBe(panels[1]);
        panels[0].ShouldBeGreaterThan(panels[2]);
    }

    [CardFact]
    public void Few_rows_are_made_higher_where_the_room_has_space_to_spare()
    {
        foreach (var (tallest, height) in new[] { ("", 50.0), ("""data-tallest="90" """, 90), ("""data-tallest="900" """, 145) })
        {
            _studio.Drawn("tall", 400, 400, $"""
                <rect data-box="title" x="0" y="0" width="90" height="20" data-size="9"/>
                <g data-repeat="points" data-count="2-4" data-gap="10" {tallest}>
                  <rect data-room="true" x="0" y="50" width="400" height="300"/>
                  <rect x="0" y="50" width="400" height="50" fill="#123456" data-grow="true"/>
                  <rect data-box="points.1" x="20" y="60" width="300" height="30" data-size="20" data-valign="middle"/>
                </g>
                """);
            var panels = System.Xml.Linq.XDocument.Parse(_studio.Cards.Compose("tall", Words(("points", "a\nb")), 400, 400).Value!.Svg).Descendants().Where(e => (string?)e.Attribute("fill") == "#123456");
            panels.Select(p => (double)p.Attribute("height")!).ShouldAllBe(h => h == height);
            _studio.Template("tall.400x400.svg", "");
        }
    }

    [CardFact]
    public void A_list_is_said_row_by_row() =>
        _studio.Cards.Compose("list", Words(("title", "Nộp hồ sơ tại nhà"), ("points", "Mở cổng | dichvucong.gov.vn\nĐăng nhập")), 600, 600).Value!.Alt
            .ShouldBe("Infographic: Nộp hồ sơ tại nhà. (1) Mở cổng: dichvucong.gov.vn; (2) Đăng nhập");

    [CardFact]
    public void A_field_of_a_list_is_known_by_its_rows() =>
        _studio.Cards.Fields("list").Value.ShouldBe([new("title", CardFieldKind.Text, false), new("points", CardFieldKind.List, false, 2, 4, 2)]);

    private List<Ink> Set(string points)
    {
        var card = _studio.Cards.Compose("list", Words(("points", points)), 600, 600);
        card.Problems.ShouldBeEmpty();
        return Ink.Of(card.Value!);
    }

    private Problem Refused(string points) => _studio.Cards.Compose("list", Words(("points", points)), 600, 600).Problems.ShouldHaveSingleItem();

    /// <summary>Pixels to a font unit of the first parts.</summary>
    private double[] Sizes(string points) => [.. Matrices(points).Select(m => m[0])];

    private double[] Baselines(string points) => [.. Matrices(points).Select(m => m[5])];

    private IEnumerable<double[]> Matrices(string points) =>
        System.Xml.Linq.XDocument.Parse(_studio.Cards.Compose("list", Words(("points", points)), 600, 600).Value!.Svg).Descendants()
            .Where(e => ((string?)e.Attribute("aria-label"))?.Length > 1 && e.Parent!.Elements().First() == e)
            .Select(e =>
            {
                var matrix = Numbers((string)e.Elements().First().Attribute("transform")!);
                matrix[5] += e.Ancestors().Select(a => (string?)a.Attribute("transform")).OfType<string>().Sum(t => Numbers(t)[1]);
                return matrix;
            });

    private static double[] Numbers(string transform) =>
        [.. transform[(transform.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
}
