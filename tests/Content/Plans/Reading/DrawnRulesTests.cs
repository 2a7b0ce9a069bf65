using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>What scans read for the drawn lines between columns.</summary>
public sealed class DrawnRulesTests
{
    [Theory]
    [InlineData("hoc|Phong Van héa - Xa/Van phong HDND va_| Truéc ngay", "hoc | Phong Van héa - Xa | Van phong HDND va | Truéc ngay")]
    [InlineData("nhan tao/Cac trudng hoc trén}Phong Van héa; Hang nam", "nhan tao | Cac trudng hoc trén | Phong Van héa; Hang nam")]
    [InlineData("xd bang tiéng)Trung tam Dich vu", "xd bang tiéng | Trung tam Dich vu")]
    [InlineData("Il \\dung VNeID", "Il | dung VNeID")]
    [InlineData("Cổng/Trang thông tin (tài khoản/kênh)", "Cổng/Trang thông tin (tài khoản/kênh)")]
    [InlineData("Ngày (10/10) và/hoặc kỳ họp", "Ngày (10/10) và/hoặc kỳ họp")]
    public void Become_bars_and_the_strokes_of_words_stay(string line, string spaced) => DrawnRules.Spaced(line).ShouldBe(spaced);
}
