using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using static Campaigns.Content.Tests.Bulletins.ProgrammeBench;

namespace Campaigns.Content.Tests.Bulletins;

public sealed class SampleScriptTests
{
    /// <summary>The whole of an evening in the sample commune, word for word as it is read.</summary>
    [StoreFact]
    public async Task A_days_script_of_the_sample_commune_is_this()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Rules(new ProgrammeRules { Lunar = true, Editor = "Lò Thị Hoa", Readers = new Dictionary<string, string> { [""] = "Hà Văn Minh" } });
        var read = await bench.Approved("Lịch tiêm chủng tháng 10", time: new(8, 30), text: "Trạm y tế xã tiêm chủng từ 7h30 ngày 6/10.");
        await bench.Publish(read);
        bench.Store.Clock.Advance(TimeSpan.FromHours(10));
        var hash = await bench.Reword(read, "Lịch tiêm chủng tháng 10", "Trạm y tế xã tiêm chủng từ 7h30 ngày 8/10.");
        await bench.Composer.Change(bench.Station, new HandedText(read, bench.Store.Clock.GetUtcNow(), "Lịch tiêm chủng tháng 10", "Trạm y tế xã tiêm chủng từ 7h30 ngày 8/10.", hash));
        var day = Monday.AddDays(1);
        await bench.Approved("Ra quân ngày Chuyển đổi số quốc gia", day, new(1, 0), "Sáng 10/10, UBND xã ra quân hưởng ứng Ngày Chuyển đổi số quốc gia.\nĐã có 80% hồ sơ nộp trực tuyến.");
        await bench.Approved("Nộp hồ sơ tại nhà", day, new(1, 30), "Theo Nghị quyết số 57-NQ/TW, bà con nộp hồ sơ tại nhà. Gọi 1022 để được hướng dẫn.", new Item { Id = "", UnitId = "", Title = "", Body = "", Section = "Chuyển đổi số" });
        await bench.Approved("Cắt điện để sửa chữa", day, new(2, 0), "Cắt điện từ 8h đến 16h ngày 7/10 tại bản Pá Hốc.", new Item { Id = "", UnitId = "", Title = "", Body = "", Genre = Genre.Notice, NotAfter = bench.Store.Unit.EndOf(day.AddDays(1)) });
        await bench.Urgent(await bench.Approved("Nước suối dâng nhanh", day, new(4, 0), "Nước suối Nậm Mức dâng nhanh. Bà con ở bản Pá Hốc rời lên chỗ cao ngay."));

        var script = await bench.Script(day, Morning);

        string.Join('\n', script.Paragraphs()).ShouldBe("""
            Đây là Đài Truyền thanh xã Mường Sáng.
            Xin kính chào bà con và các bạn!
            Hôm nay là thứ ba, ngày mùng sáu tháng mười năm hai nghìn không trăm hai mươi sáu.
            Tức ngày hai mươi sáu tháng tám âm lịch.
            Mời bà con nghe chương trình phát thanh của xã Mường Sáng.
            Chương trình hôm nay có những nội dung chính sau:
            Nước suối dâng nhanh.
            Đính chính: Lịch tiêm chủng tháng mười.
            Ra quân ngày Chuyển đổi số quốc gia.
            Nộp hồ sơ tại nhà.
            Cắt điện để sửa chữa.
            Sau đây, mời bà con nghe nội dung chi tiết.
            Nước suối Nậm Mức dâng nhanh. Bà con ở bản Pá Hốc rời lên chỗ cao ngay.
            Đính chính.
            Ngày mùng năm tháng mười, đài đã phát “Lịch tiêm chủng tháng mười”, trong đó có nội dung chưa đúng. Xin đọc lại cho đúng như sau.
            Trạm y tế xã tiêm chủng từ bảy giờ ba mươi phút ngày mùng tám tháng mười.
            Sáng ngày mười tháng mười, Ủy ban nhân dân xã ra quân hưởng ứng Ngày Chuyển đổi số quốc gia.
            Đã có tám mươi phần trăm hồ sơ nộp trực tuyến.
            Mời bà con nghe chuyên mục Chuyển đổi số.
            Theo Nghị quyết số năm mươi bảy của Bộ Chính trị, bà con nộp hồ sơ tại nhà. Gọi một không hai hai để được hướng dẫn.
            Sau đây là phần thông báo.
            Cắt điện từ tám giờ đến mười sáu giờ ngày mùng bảy tháng mười tại bản Pá Hốc.
            Chương trình phát thanh của xã Mường Sáng đến đây là hết. Cảm ơn bà con và các bạn đã lắng nghe. Xin kính chào và hẹn gặp lại!
            Biên tập: Lò Thị Hoa.
            Người đọc: Hà Văn Minh.
            """);
        script.Seconds.ShouldBeInRange(130, 200, "about three minutes with the signature tunes");
    }
}
