using System.Text;
using static Campaigns.Content.Tests.Cards.Studio;

namespace Campaigns.Content.Tests.Cards;

/// <summary>A program that reads writing off pictures reads the titles of painted cards: marks are where they belong, letters are whole.</summary>
public sealed class ReadBackTests
{
    [ReaderTheory]
    [InlineData("observance", 1080, 1080, "Chuyển đổi số: nhanh hơn, gần dân hơn")]
    [InlineData("observance", 1200, 630, "Thứ Bảy họp bản, bàn việc nước sạch")]
    [InlineData("key-figure", 1080, 1080, "người dân có tài khoản định danh")]
    public async Task The_title_is_read_off_the_card(string template, int width, int height, string title)
    {
        using var studio = new Studio();
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.File("card.png"), (await studio.Cards.Paint(template, Words(("title", title)), width, height, default)).Value!.Bytes);

        var read = await Command.Run("tesseract", folder.Path, null, ["card.png", "-", "-l", "vie", "--psm", "3"]);

        read.Exit.ShouldBe(0, read.ToString());
        var words = Letters(read.Output);
        Letters(title).Where(word => !words.Contains(word)).ShouldBeEmpty(read.Output);
    }

    /// <summary>Its words, of letters alone, as small letters.</summary>
    private static HashSet<string> Letters(string text) =>
        [.. text.Normalize().ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => new string([.. word.Where(char.IsLetter)])).Where(word => word.Length > 1)];
}
