using Campaigns.Content.Collecting;
using Campaigns.Content.Official;
using Campaigns.Content.Units;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Campaigns.Content.Tests.Collecting;

public sealed class ReminderTests
{
    private static readonly Unit s_unit = new() { Id = "u", Code = "ms", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Province = "tỉnh Sơn La" };

    private static readonly CollectingRound s_round = new()
    {
        Id = "r", UnitId = "u", Title = "Số liệu tuyên truyền 6 tháng", First = new(2026, 1, 1), Last = new(2026, 6, 30), Due = new(2026, 10, 12), Figures = [new("buoi", "Số buổi", "buổi")],
    };

    [Fact]
    public void A_reminder_says_who_what_by_when_and_where()
    {
        Reminder.Of(s_round, Part("Thôn Nà Ban"), s_unit.Name, "https://x.vn/gui-so-lieu/abc", true, new(2026, 10, 5)).ShouldBe("""
            Kính gửi Thôn Nà Ban,
            UBND xã Mường Sáng đề nghị đơn vị gửi “Số liệu tuyên truyền 6 tháng” (từ ngày 01/01/2026 đến ngày 30/06/2026), chậm nhất thứ Hai, ngày 12/10/2026.
            Điền trên điện thoại hoặc máy tính, không cần tài khoản: https://x.vn/gui-so-lieu/abc
            Khi mở, nhập mã PIN được gửi riêng.
            Liên kết này dành riêng cho đơn vị, xin không chuyển tiếp.
            Trân trọng cảm ơn.
            """.ReplaceLineEndings("\n").TrimEnd('\n'));
        Reminder.Of(s_round, Part("Thôn Pom"), s_unit.Name, null, false, new(2026, 10, 13)).ShouldContain("Đã quá hạn");
        Reminder.Of(s_round, Part("Thôn Pom", PartState.Returned, "Thiếu quý II"), s_unit.Name, null, false, new(2026, 10, 5)).ShouldContain("Lý do: Thiếu quý II");
    }

    [Fact]
    public void The_letter_names_those_who_have_not_sent_and_no_others()
    {
        var parts = new[] { Part("Thôn Nà Ban"), Part("Thôn Pom", PartState.Returned, "Thiếu quý II"), Part("Trường Tiểu học", PartState.Sent), Part("Hội Phụ nữ", PartState.Accepted) };

        var document = RemindLetter.Of(s_round, parts, s_unit, new(2026, 10, 13), new OfficialSigner(OfficialSigners.Of(s_unit)[0]), ["Thôn Nà Ban", "Thôn Pom"]);

        document.Kind.IsLetter.ShouldBeTrue();
        document.To.ShouldBe(["Thôn Nà Ban", "Thôn Pom"]);
        document.Body.OfType<OfficialTable>().ShouldHaveSingleItem().Rows.ShouldBe([["1", "Thôn Nà Ban", "Chưa gửi"], ["2", "Thôn Pom", "Phải gửi lại"]], "a telephone number, and what is wrong with an answer, are nobody else's business");
        var words = string.Join('\n', document.Body.OfType<OfficialParagraph>().Select(paragraph => paragraph.Text));
        words.ShouldContain("Đến ngày 13 tháng 10 năm 2026, 02 trên 04 cơ quan, đơn vị đã gửi");
        RemindLetter.Of(s_round, parts[..1], s_unit, new(2026, 10, 13), document.Signer, []).Body.OfType<OfficialParagraph>().ShouldContain(paragraph => paragraph.Text.Contains("0 trên 01 cơ quan, đơn vị đã gửi"));
        words.ShouldContain("(số liệu từ ngày 01 tháng 01 đến ngày 30 tháng 6 năm 2026), chậm nhất ngày 12 tháng 10 năm 2026.");
        words.ShouldContain("Số liệu được gửi qua liên kết riêng đã cấp cho từng đơn vị hoặc bằng biểu mẫu tại Phụ lục kèm theo. Cơ quan");
        Ways([]).ShouldContain("Số liệu được gửi bằng biểu mẫu tại Phụ lục kèm theo. Cơ quan", Case.Sensitive, "nobody has a link");
        Ways(["Thôn Pom"]).ShouldContain("qua liên kết riêng, đối với đơn vị đã được cấp, hoặc bằng biểu mẫu tại Phụ lục kèm theo. Cơ quan");
        string Ways(string[] linked) => string.Join('\n', RemindLetter.Of(s_round, parts, s_unit, new(2026, 10, 13), document.Signer, linked).Body.OfType<OfficialParagraph>().Select(paragraph => paragraph.Text));
        document.Appendices.ShouldHaveSingleItem().Body.OfType<OfficialTable>().Single().Rows.ShouldBe([["1", "Số buổi", "buổi", "", ""]], "the form that it promises comes with it");
        document.Symbol.ShouldBe("UBND-…", "who drafts a letter is the office's to say");
        words.ShouldContain("chậm nhất ngày      tháng      năm 2026", Case.Sensitive, "a new last day is the office's to say");
        using var file = WordprocessingDocument.Open(new MemoryStream(OfficialForm.Write(document)), false);
        new OpenXmlValidator().Validate(file).Select(error => error.Description).ShouldBeEmpty();
        file.MainDocumentPart!.Document!.Body!.InnerText.ShouldContain("V/v đôn đốc gửi số liệu tuyên truyền 6 tháng");
    }

    private static CollectingPart Part(string name, PartState state = PartState.Awaited, string reason = "") => new()
    {
        Id = name, RoundId = "r", UnitId = "u", Contributor = new() { Id = name, UnitId = "u", Name = name }, State = state, Reason = reason,
    };
}
