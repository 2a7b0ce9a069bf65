using Campaigns.Content.Captions;
using Campaigns.Content.Intake;

namespace Campaigns.Content.Tests.Intake;

/// <summary>Words that are brought in read as the same words afterwards.</summary>
public sealed class MarkdownWriterTests
{
    [Theory]
    [InlineData("2. Không phải danh sách")]
    [InlineData("# không phải tiêu đề")]
    [InlineData("> không phải trích dẫn")]
    [InlineData("Giá * sao * và _gạch_ và `mã` và ten_tep_dai")]
    [InlineData("A & B, 3 < 5, &amp; và <b>thẻ</b>")]
    [InlineData("[chữ](/la) và ~~gạch~~")]
    [InlineData("C:\\thu-muc\\tep")]
    public void Signs_in_words_stay_signs(string words)
    {
        var read = MarkdownReader.Read(MarkdownWriter.Write([new CaptionBlock.Paragraph([new CaptionInline.Words(words)])]));

        PlainWords.Of(read.Blocks.ShouldHaveSingleItem().ShouldBeOfType<CaptionBlock.Paragraph>().Words).ShouldBe(words);
        read.Blocks.OfType<CaptionBlock.Paragraph>().Single().Words.ShouldAllBe(piece => piece is CaptionInline.Words);
    }

    [Theory]
    [InlineData("Thời gian:", "14 giờ")]
    [InlineData("Thời gian: ", "14 giờ")]
    [InlineData(" đậm", "và")]
    public void Bold_is_read_as_bold_whatever_stands_beside_it(string bold, string then)
    {
        var markdown = MarkdownWriter.Write([new CaptionBlock.Paragraph([new CaptionInline.Words("Là"), new CaptionInline.Marked("strong", [new CaptionInline.Words(bold)]), new CaptionInline.Words(then)])]);
        var words = MarkdownReader.Read(markdown).Blocks.OfType<CaptionBlock.Paragraph>().Single().Words;

        PlainWords.Of(words).ShouldBe($"Là{bold}{then}");
        words.OfType<CaptionInline.Marked>().ShouldHaveSingleItem().Tag.ShouldBe("strong");
    }

    [Fact]
    public void Lists_in_lists_and_paragraphs_in_entries_come_back()
    {
        const string markdown = "1. Một\n\n   thêm đoạn\n   - con\n     - cháu\n2. Hai";

        var again = MarkdownWriter.Write(MarkdownReader.Read(markdown).Blocks);

        MarkdownWriter.Write(MarkdownReader.Read(again).Blocks).ShouldBe(again);
        again.ShouldBe(markdown);
    }
}
