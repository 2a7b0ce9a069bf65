using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans;

/// <summary>Texts that are no plan are told from plans by what plans carry, not by their length.</summary>
public sealed class NoPlanTests
{
    private const string Recipe = """
        PHỞ BÒ NAM ĐỊNH
        Nguyên liệu
        1. Xương ống 2 kg, thịt bò 500 g, bánh phở 1 kg.
        2. Gừng, hành tím, quế, hồi, thảo quả.
        Yêu cầu: nước trong, thơm.
        CÁCH LÀM
        1. Chần xương rồi ninh 6 giờ trên lửa nhỏ.
        2. Nướng gừng và hành, cho vào nồi cùng gia vị.
        - Xem video hướng dẫn trên Facebook của quán.
        """;

    private const string Guide = """
        HƯỚNG DẪN
        Nấu phở bò tại nhà
        I. NỘI DUNG CẦN CHUẨN BỊ
        1. Xương ống, thịt bò, bánh phở.
        II. CÁC HOẠT ĐỘNG
        1. Ninh xương 6 giờ.
        """;

    private const string Letter = """
        Bạn thân mến,
        Hôm nay ngày 20 tháng 10 năm 2026, mình viết thư này chúc bạn sức khỏe.
        - Nhớ tưới cây.
        - Nhớ gọi cho mẹ.
        """;

    [Theory]
    [InlineData("xin chào")]
    [InlineData("Con đã biết kế hoạch cuối tuần của bố mẹ chưa?")]
    [InlineData("Lorem ipsum dolor sit amet, consectetur adipiscing elit.")]
    [InlineData(Recipe)]
    [InlineData(Guide)]
    [InlineData(Letter)]
    public async Task What_is_plainly_no_plan_is_refused_and_how_to_mend_it_is_said(string text)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("plan.txt"), text);

        var refused = await PlanImport.Read(folder.File("plan.txt"), null);

        var problem = refused.Problems.ShouldHaveSingleItem();
        problem.Kind.ShouldBe(ProblemKind.Input);
        problem.What.Vi.ShouldContain("không phải kế hoạch");
        problem.Where.ShouldBe(folder.File("plan.txt"));
        problem.Mend.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("KẾ HOẠCH\nTruyền thông tháng 10")]
    [InlineData("Kế hoạch tuyên truyền chuyển đổi số tuần 2 tháng 10\n- Phát thanh hai buổi.")]
    [InlineData("Số:      /KH-UBND\nTruyền thông năm 2026")]
    [InlineData("Số: 3/QĐ-UBND\nVề việc thành lập Tổ công nghệ số cộng đồng")]
    [InlineData("ỦY BAN NHÂN DÂN XÃ MƯỜNG SÁNG\nThực hiện Nghị quyết số 57-NQ/TW, các bản treo băng rôn.")]
    [InlineData("NHIỆM VỤ\n1. Treo băng rôn tại trụ sở.\n2. Phát trên hệ thống truyền thanh và Zalo của xã.")]
    [InlineData("1. Treo băng rôn tại trụ sở.\nĐơn vị chủ trì: Phòng Văn hóa - Xã hội\nII. CHẾ ĐỘ BÁO CÁO\n1. Các bản báo cáo năm trước ngày 25/11 về Phòng Văn hóa - Xã hội.")]
    [InlineData("UY BAN NHAN DAN XA MUONG SANG\nCONG HOA XA HOI CHU NGHIA VIET NAM\nKE HO4CH tuyen truyen")]
    public async Task A_plan_is_taken_however_short(string text) => (await PlanSamples.Read(text)).Document.ShouldNotBeNull();
}
