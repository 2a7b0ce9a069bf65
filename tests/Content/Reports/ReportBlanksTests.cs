using Campaigns.Content.Reports;

namespace Campaigns.Content.Tests.Reports;

public sealed class ReportBlanksTests
{
    [Theory]
    [InlineData("- ……………………", 1)]
    [InlineData("- Với cấp trên: ……………………; với đơn vị khác: ……………………", 2)]
    [InlineData("Kinh phí: ................ đồng.", 1)]
    [InlineData("Kinh phí: ____ đồng", 1)]
    [InlineData("- …", 1)]
    [InlineData("Ngày … tháng … năm 2026", 2)]
    [InlineData("Số: …/BC-UBND", 1)]
    [InlineData("(…)", 1)]
    public void A_dotted_line_or_an_ellipsis_by_itself_is_a_blank(string text, int blanks) => Count(text).ShouldBe(blanks);

    [Theory]
    [InlineData("Treo pa nô, băng rôn…")]
    [InlineData("Treo pa nô, băng rôn, …")]
    [InlineData("Treo pa nô, băng rôn...")]
    [InlineData("Chủ đề “Chung tay…” được hưởng ứng.")]
    [InlineData("")]
    public void Dots_that_go_on_with_a_list_are_none(string text) => Count(text).ShouldBe(0);

    [Fact]
    public void Each_place_says_how_many_it_has_and_beside_what_they_stand()
    {
        var report = Of(new() { Leadership = "1. Văn bản\n- Kế hoạch số 5.\n- Văn bản khác: …………", Assessment = "1. Ưu điểm;\n- ……………\n2. Hạn chế\n- ……………\n- ……………", Proposals = "Không." }) with { Receiver = "Sở …" };

        var blanks = ReportBlanks.Of(report);

        blanks.Select(blank => (blank.Field, blank.Place, blank.Count)).ShouldBe([("kinh-gui", "Kính gửi", 1), ("phan-1", "I. Công tác lãnh đạo, chỉ đạo", 1), ("phan-3", "III. Đánh giá chung", 3)]);
        blanks[1].Beside.ShouldBe(["Văn bản khác: …"]);
        blanks[2].Beside.ShouldBe(["1. Ưu điểm", "2. Hạn chế"]);
        ReportBlanks.Named(blanks).ShouldBe("Kính gửi (1), I. Công tác lãnh đạo, chỉ đạo (1), III. Đánh giá chung (3)");
    }

    [Fact]
    public void A_blank_at_the_end_of_a_list_is_not_called_by_the_line_before()
    {
        var report = Of(new() { Ahead = "- Băng rôn, áp phích tại trụ sở xã (Quý II năm 2027);\n- ……………", Assessment = "2. Hạn chế\n- Có 01 chỉ tiêu chưa đo được;\n- ……………" });

        ReportBlanks.Of(report).Select(blank => blank.Beside.ShouldHaveSingleItem()).ShouldBe(["2. Hạn chế", "gạch đầu dòng còn trống"]);
    }

    private static int Count(string text) => ReportBlanks.Of(Of(new() { Results = text })).Sum(blank => blank.Count);

    private static Report Of(ReportWords words) => new() { Id = "b", UnitId = "u", Period = new(new(2026, 1, 1), new(2026, 6, 30)), Title = "Kết quả", Words = words };
}
