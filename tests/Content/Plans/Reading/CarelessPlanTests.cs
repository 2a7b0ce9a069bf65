using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Slips that offices make, each put into a plan that has none.</summary>
public sealed class CarelessPlanTests
{
    private static readonly string Clean = SamplePlan.Load("commune-annex").Text;

    private const string Item = "2. Các thôn, bản: ";

    [Fact]
    public async Task A_plan_without_slips_is_warned_of_nothing() => (await PlanSamples.Read(Clean)).Warnings.ShouldBeEmpty();

    [Theory]
    [InlineData("Học tập Nghị quyết số 57/NQ-TW của Bộ Chính trị.", "symbol-order", "57/NQ-TW")]
    [InlineData("Học tập Nghị quyết số 57- NQ/TW của Bộ Chính trị.", "symbol-space", "57- NQ/TW")]
    [InlineData("Học tập Nghị quyết số 57NQ/TW của Bộ Chính trị.", "symbol-hyphen", "57NQ/TW")]
    [InlineData("Theo Kế hoạch số 30/KH-UBND ngày 23/01/2026 của UBND tỉnh.", "date-conflict", "30/KH-UBND")]
    [InlineData("Theo Kế hoạch 266-KH/TU ngày 26/4/2024 và Kế hoạch 265-KH/TU ngày 24/4/2025.", "number-order", "265-KH/TU")]
    [InlineData("Đẩy mạnh công tác tuyên truyền tuyên truyền tới hộ nghèo.", "doubled-words", "tuyên truyền tuyên truyền")]
    [InlineData("Đăng bài trên trên Trang thông tin điện tử.", "doubled-words", "trên trên")]
    [InlineData("Treo băng zôn tại nhà văn hóa.", "spelling-variants", "băng rôn, băng zôn")]
    [InlineData("Họp thôn hằng tháng, hàng quý.", "spelling-variants", "hằng, hàng")]
    [InlineData("Truyền thông rộng khắp toàn thành phố.", "scope", "toàn thành phố")]
    [InlineData("Tổ chức các cuộc thi cấp tỉnh về sáng tạo khoa học.", "scope", "Tổ chức các cuộc thi cấp tỉnh")]
    [InlineData("Treo cờ dịp lễ, tết và những ngày truyền thông khác.", "word-choice", "ngày truyền thông khác")]
    [InlineData("Gửi kết quả cho UBND huyện tổng hợp.", "abolished-level", "UBND huyện")]
    [InlineData("Tổ chức ra quân vào thứ Hai, ngày 10/3/2026.", "weekday", "thứ Hai, ngày 10/3/2026")]
    [InlineData("Phát ít nhất 05 (bốn) tin mỗi tuần.", "number-words", "05 (bốn)")]
    [InlineData("Lập danh sách hộ nghèo, hoàn thành trước ngày 01/02/2026.", "past-deadline", "hoàn thành trước ngày 01/02/2026")]
    [InlineData("Họp trước ngày 30/02/2026.", "invalid-date", "30/02/2026")]
    public async Task A_slip_is_told_with_its_words_and_its_line(string slip, string code, string words)
    {
        var text = Clean.Replace(Item, Item + slip + " ", StringComparison.Ordinal);

        var warning = (await PlanSamples.Read(text)).Warnings.ShouldHaveSingleItem();

        (warning.Code, warning.Text).ShouldBe((code, words));
        text.Split('\n')[warning.Line - 1].ShouldContain(code == "spelling-variants" ? words.Split(", ")[0] : slip, Case.Insensitive);
        warning.Message.ShouldBe(warning.Message.Normalize());
    }

    [Theory]
    [InlineData("Người người, nhà nhà cùng học; ngày ngày phát tin trên loa.")]
    [InlineData("Tổ chức ra quân vào thứ Ba, ngày 10/3/2026, phát ít nhất 05 (năm) tin, 21 (hai mươi mốt) tờ.")]
    [InlineData("Theo Kế hoạch 265-KH/TU ngày 24/4/2025 và Kế hoạch 266-KH/TU ngày 26/4/2025.")]
    [InlineData("Theo Kế hoạch 289-KH/TU ngày 28/10/2024 và Kế hoạch 12-KH/TU ngày 24/11/2025.")]
    [InlineData("Hoàn thành trước ngày 01/4/2026, góp phần vào mục tiêu của toàn tỉnh.")]
    [InlineData("Tổ chức lựa chọn đội tuyển tham gia cuộc thi cấp tỉnh; treo cờ ngày truyền thống khác, ngày truyền thông về dân số.")]
    [InlineData("Rà soát danh sách của các huyện cũ chuyển sang.")]
    [InlineData("Treo băng rôn, pa nô; họp hằng tháng, hằng quý.")]
    public async Task What_is_right_is_not_warned_of(string right) =>
        (await PlanSamples.Read(Clean.Replace(Item, Item + right + " ", StringComparison.Ordinal))).Warnings.ShouldBeEmpty();

    [Theory]
    [InlineData("Số: 09/KH-UBND", "Số:     /KH-UBND", "no-number")]
    [InlineData("ngày 09 tháng 02 năm 2026", "ngày     tháng 02 năm 2026", "no-date")]
    [InlineData("II. NHIỆM VỤ TRỌNG TÂM", "IV. NHIỆM VỤ TRỌNG TÂM", "numbering-gap")]
    public async Task What_a_head_leaves_open_and_numbers_that_jump_are_told(string right, string open, string code) =>
        (await PlanSamples.Read(Clean.Replace(right, open, StringComparison.Ordinal))).Warnings.ShouldContain(w => w.Code == code);

    [Theory]
    [InlineData("thành phố Sơn La", true)]
    [InlineData("huyện Mường Sáng", true)]
    [InlineData("thành phố Hải Phòng", false)]
    public async Task An_issuer_of_a_level_that_is_no_more_is_told(string place, bool told)
    {
        var plan = await PlanSamples.Read($"ỦY BAN NHÂN DÂN\n{place.ToUpperInvariant()}\nSố: 116/KH-UBND\n{place}, ngày 15 tháng 4 năm 2025\n\nKẾ HOẠCH\nTuyên truyền năm 2025\n\nI. NHIỆM VỤ\n1. Phát tin trên loa.\n");

        plan.Warnings.Any(warning => warning.Code == "abolished-level").ShouldBe(told);
    }

    [Fact]
    public async Task A_plan_that_asks_for_no_report_says_so_and_no_day_is_made_up()
    {
        var plan = await PlanSamples.Read(SamplePlan.Load("ward-by-unit").Text);

        plan.Warnings.ShouldContain(w => w.Code == "no-report-deadline" && w.Message == "Kế hoạch không nêu thời hạn báo cáo.");
        plan.Duties.ShouldAllBe(d => d.BeforeDay == null);
    }

    [Theory]
    [InlineData("năm", 5), InlineData("mười lăm", 15), InlineData("hai mươi mốt", 21), InlineData("một trăm linh hai", 102), InlineData("sáu tháng", null), InlineData("lần", null)]
    public void A_small_number_in_words_is_understood(string words, int? number) => Content.Plans.Understanding.SpelledNumber.Of(words).ShouldBe(number);
}
