using Campaigns.Content.Bulletins;
using Campaigns.Content.Tests.Speech;

namespace Campaigns.Content.Tests.Bulletins;

public sealed class ScriptPackTests
{
    [Theory]
    [InlineData("Một. Hai! Ba?", "Một.|Hai!|Ba?")]
    [InlineData("Bà con hỏi: “Bao giờ?” Xã trả lời.", "Bà con hỏi: “Bao giờ?”|Xã trả lời.")]
    [InlineData("Chưa hết… còn nữa", "Chưa hết…|còn nữa")]
    [InlineData("Xin vào cổng chấm gov.vn", "Xin vào cổng chấm gov.vn")]
    [InlineData("   ", "")]
    [InlineData("...", "...")]
    public void A_paragraph_is_read_sentence_by_sentence(string paragraph, string sentences) => string.Join('|', SentenceSplit.Of(paragraph)).ShouldBe(sentences);

    [Fact]
    public void The_pack_is_one_file_that_asks_nobody_for_anything()
    {
        var html = ScriptPack.Html([Script("Họp <b>bản</b>", "Mời bà con.\nHọp lúc bảy giờ. Xin cảm ơn!")], new DateTimeOffset(2026, 10, 4, 15, 30, 0, TimeSpan.FromHours(7)));

        html.ShouldContain("Thứ Hai, 05/10/2026, 17:00 · Đài xã");
        html.ShouldContain("Lập lúc 15:30 04/10/2026.");
        html.ShouldContain("<p>Họp lúc bảy giờ.</p><p>Xin cảm ơn!</p>");
        html.ShouldContain("Họp &lt;b&gt;bản&lt;/b&gt;");
        foreach (var foreign in new[] { "<script", "http:", "https:", "src=", "url(", "@import", "<link" })
            html.ShouldNotContain(foreign, Case.Insensitive);
    }

    [Fact]
    public void As_plain_text_it_has_every_word_of_the_script() =>
        ScriptPack.Plain([Script("Họp bản", "Mời bà con.")]).ShouldBe("17:00, 05/10/2026 · Đài xã · 1 phút\n\nĐây là Đài xã.\n\nMời bà con.\n\nXin chào.\n");

    private static Script Script(string title, string text)
    {
        var bulletin = new Bulletin("b", "a", new(2026, 10, 5), new(17, 0), 15, [new() { PostId = "p", Position = 1, Title = title, Text = text }]);
        return new Script(bulletin, "Đài xã", ["Đây là Đài xã."], [new(bulletin.Entries[0], Readers.Usual.Read(text), 10)], ["Xin chào."], 20);
    }
}
