using Campaigns.Content.Captions;
using Campaigns.Content.Documents;
using Campaigns.Content.Items;
using Campaigns.Content.Preflights;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Preflights;

public sealed class PreflightTests
{
    private static readonly Unit Commune = new()
    {
        Id = "u", Code = "muong-sang", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Settings = new UnitSettings { Contact = "0212 3866 123" },
    };

    private static readonly DocumentList Known = new([new CitedDocument { Number = "57-NQ/TW", Date = new DateOnly(2024, 12, 22) }]);

    [Theory]
    [InlineData("Theo Nghị quyết 57-NQ/TW ngày 22/12/2024, xã tổ chức.")]
    [InlineData("Nghị quyết số 57-NQ/TW; 1.250.000 đồng, 24/7, 30 km/h, dân số 12.345 người.")]
    [InlineData("Liên hệ 0212.3866.123 hoặc 02123866123.")]
    [InlineData("Mật ong rừng\n- mật\n\nMỜI HỌP")]
    public void What_is_right_is_not_told_of(string body) => Found(body).ShouldBeEmpty();

    [Theory]
    [InlineData("Nghị quyết 57/NQ-TW", "Số, ký hiệu văn bản “57/NQ-TW” viết chưa đúng.")]
    [InlineData("Nghị quyết 57- NQ/TW", "Số, ký hiệu văn bản “57- NQ/TW” viết chưa đúng.")]
    [InlineData("Nghị quyết 57NQ/TW", "Số, ký hiệu văn bản “57NQ/TW” viết chưa đúng.")]
    [InlineData("Chỉ thị 05/CT-TU", "Số, ký hiệu văn bản “05/CT-TU” viết chưa đúng.")]
    [InlineData("Nghị quyết 57-NQ/TW ngày 23/12/2024", "57-NQ/TW ban hành ngày 22/12/2024, trong bài ghi 23/12/2024.")]
    [InlineData("Họp ngày 30/02/2027", "Lịch không có ngày 30/02/2027.")]
    [InlineData("Gọi anh Toản 0912 345 678", "Có số điện thoại 091…78.")]
    [InlineData("Gọi +84912345678", "Có số điện thoại +84…78.")]
    public void What_is_doubtful_is_told_and_does_not_block(string body, string told)
    {
        var finding = Found(body).ShouldHaveSingleItem();
        (finding.Level, finding.What.Vi).ShouldBe((FindingLevel.Warning, told));
        finding.Mend.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("CCCD 014200001234 của ông A", "Có dãy 12 chữ số giống số căn cước: 014…34.")]
    [InlineData("Số 014 200 001 234", "Có dãy 12 chữ số giống số căn cước: 014…34.")]
    public void A_citizen_number_blocks_and_is_not_repeated(string body, string told) =>
        Found(body).ShouldContain(finding => finding.Level == FindingLevel.Block && finding.What.Vi == told && !finding.What.Vi.Contains("200001", StringComparison.Ordinal));

    [Theory]
    [InlineData("MẬT\n\nMời họp")]
    [InlineData("Mời họp\n\n**TỐI MẬT**")]
    [InlineData("T U Y Ệ T  M Ậ T")]
    public void The_marking_of_a_secret_blocks_and_is_not_to_be_kept(string body)
    {
        Found(body).ShouldContain(finding => finding.Level == FindingLevel.Block);
        Preflight.Secret(Item(body)).ShouldNotBeNull();
    }

    [Fact]
    public void An_item_without_words_blocks() => Found("  ").ShouldHaveSingleItem().Level.ShouldBe(FindingLevel.Block);

    [Fact]
    public void What_a_channel_cuts_is_told_with_its_name_and_what_blocks_stands_first()
    {
        var item = Item(string.Join(" ", Enumerable.Repeat("Mời bà con đến dự.", 200)) + " 014200001234");
        var found = Preflight.Of(item, Commune, CaptionWriter.WriteAll(item, Commune, [VariantForm.GroupMessage]), Known);

        found[0].Level.ShouldBe(FindingLevel.Block);
        found.ShouldContain(finding => finding.What.Vi.StartsWith("Tin nhắn nhóm: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_list_of_documents_numbers_are_still_looked_at() =>
        Preflight.Of(Item("Chỉ thị 05/CT-TU"), Commune, [], null).ShouldHaveSingleItem();

    private static IReadOnlyList<Finding> Found(string body) => Preflight.Of(Item(body), Commune, [], Known);

    private static Item Item(string body) => new() { Id = "i", UnitId = "u", Title = "Tin", Body = body };
}
