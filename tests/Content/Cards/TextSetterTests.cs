using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Fonts;
using Campaigns.Content.Cards.Setting;

namespace Campaigns.Content.Tests.Cards;

public class TextSetterTests
{
    private static readonly Lazy<FontFace> ExtraBold = new(() => Faces.Read("ExtraBold"));

    private static readonly TextBox Title = new()
    {
        Name = "title", Area = new(84, 100, 912, 600), Smallest = 44, Largest = 132, Lines = 5, Weight = 800, Leading = 1.2,
    };

    private static readonly TextBox Paragraph = Title with { Smallest = 30, Largest = 30, Balanced = false, Lines = 12 };

    [CardFact]
    public void A_title_gives_up_a_little_size_rather_than_tear_a_word_apart() =>
        Lines(Title, "Ngày Chuyển đổi số quốc gia 10/10").ShouldBe(["Ngày Chuyển đổi số", "quốc gia 10/10"]);

    [CardFact]
    public void Numbers_keep_their_units_dates_stay_whole_and_documents_keep_their_hyphens()
    {
        string[] whole = ["57-NQ/TW", "ngày 22 tháng 12 năm 2024", "80 %", "1.500 hộ", "Điều 5", "2025 – 2030"];
        const string Words = "Thực hiện Nghị quyết 57-NQ/TW ngày 22 tháng 12 năm 2024 đạt 80 % hồ sơ và 1.500 hộ theo Điều 5 giai đoạn 2025 – 2030 của xã";
        for (var width = 420; width <= 1000; width += 7)
        {
            var lines = Lines(Paragraph with { Area = new(0, 0, width, 900) }, Words);
            foreach (var one in whole)
                lines.ShouldContain(l => l.Contains(one, StringComparison.Ordinal), $"{one} at {width}: {string.Join(" | ", lines)}");
        }
    }

    [CardFact]
    public void No_short_word_stands_alone_on_the_last_line()
    {
        const string Words = "Mời bà con đến Nhà văn hóa xã để được hướng dẫn nộp hồ sơ trực tuyến và thanh toán không dùng tiền mặt nhé";
        for (var width = 300; width <= 900; width += 5)
        {
            var lines = Lines(Paragraph with { Area = new(0, 0, width, 900) }, Words);
            lines[^1].Split(' ').Length.ShouldBeGreaterThan(1, $"{width}: {string.Join(" | ", lines)}");
        }
    }

    [CardFact]
    public void A_balanced_title_has_lines_of_about_one_length()
    {
        var set = Set(Title, "Toàn dân học tập kỹ năng số, toàn dân làm chủ công nghệ, toàn dân cùng hưởng lợi").Value!;
        set.Lines.Count.ShouldBeGreaterThan(1);
        (set.Lines.Min(l => l.Width) / set.Lines.Max(l => l.Width)).ShouldBeGreaterThan(0.55);
    }

    [CardFact]
    public void A_short_text_is_set_at_the_largest_size_and_a_long_one_smaller()
    {
        Set(Title, "Chào mừng").Value!.Size.ShouldBe(132);
        Set(Title, string.Join(' ', Enumerable.Repeat("chuyển đổi số", 8))).Value!.Size.ShouldBeInRange(44, 100);
    }

    [CardFact]
    public void Stacked_capitals_below_a_line_open_the_leading_up()
    {
        var (plain, stacked) = (Set(Title, "đời sống\nvăn hóa").Value!, Set(Title, "ĐỜI SỐNG\nẨM THỰC").Value!);
        Ratio(plain).ShouldBeLessThan(Ratio(stacked));
        // Two lines: what is left after the first line's ascent and the last one's descent is the leading.
        var face = ExtraBold.Value;
        var leading = (stacked.Height - stacked.Size * (Math.Max(face.CapHeight, stacked.Lines[0].Top) - stacked.Lines[1].Bottom) / 1000.0) / stacked.Size;
        leading.ShouldBe(1.45, 0.001);

        static double Ratio(SetText set) => set.Height / set.Size;
    }

    [CardFact]
    public void What_cannot_fit_names_the_box_the_lines_and_the_cut()
    {
        var problem = Set(Title, string.Join(' ', Enumerable.Repeat("đổi mới sáng tạo", 30))).Problems.ShouldHaveSingleItem();
        problem.Kind.ShouldBe(ProblemKind.Input);
        problem.Where.ShouldBe("title");
        problem.What.Vi.ShouldContain("44 px");
        problem.Mend!.Value.Vi.ShouldMatch("Bớt khoảng [0-9]+ ký tự");
    }

    [CardFact]
    public void A_word_wider_than_the_box_is_named_with_its_excess() =>
        Set(Title, "https://dichvucong.gov.vn/p/home/dvc-trang-chu.html?muc=ho-so").Problems.ShouldHaveSingleItem().What.En.ShouldMatch("is [0-9]+ px wider");

    [CardFact]
    public void The_cut_that_is_told_makes_it_fit()
    {
        var words = string.Join(' ', Enumerable.Repeat("đổi mới sáng tạo", 30));
        var mend = Set(Title, words).Problems[0].Mend!.Value.En;
        var cut = int.Parse(new string([.. mend.Where(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture);
        Set(Title, words[..^cut]).Ok.ShouldBeTrue();
    }

    [CardFact]
    public void Pictures_are_dropped_and_letters_without_a_glyph_are_told()
    {
        Lines(Title, "Chào mừng 🎉🇻🇳 ngày hội ✨").ShouldBe(["Chào mừng", "ngày hội"]);
        Set(Title, "Xin chào สวัสดี").Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("ส");
        Set(Title, " 🎉 ").Value.ShouldBeNull();
    }

    [CardFact]
    public void Decomposed_text_is_composed_first() =>
        Set(Title, "Chuyển đổi số".Normalize(System.Text.NormalizationForm.FormD)).Value!.Width
            .ShouldBe(Set(Title, "Chuyển đổi số").Value!.Width);

    private static Result<SetText?> Set(TextBox box, string words) => TextSetter.Set(box, ExtraBold.Value, words, box.Area.Height);

    private static string[] Lines(TextBox box, string words)
    {
        var set = Set(box, words);
        set.Problems.ShouldBeEmpty();
        return [.. set.Value!.Lines.Select(l => l.Text)];
    }
}
