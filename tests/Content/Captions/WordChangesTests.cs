using Campaigns.Content.Captions;

namespace Campaigns.Content.Tests.Captions;

public sealed class WordChangesTests
{
    [Fact]
    public void Only_the_words_that_differ_are_marked()
    {
        var changes = WordChanges.Between("Họp bản lúc 8 giờ, mời bà con.", "Họp bản lúc 14 giờ, mời bà con.");

        changes.ShouldBe([new("Họp bản lúc ", true, true), new("8", true, false), new("14", false, true), new(" giờ, mời bà con.", true, true)]);
    }

    [Fact]
    public void What_was_added_at_the_end_and_taken_from_the_middle_is_marked_apart()
    {
        var changes = WordChanges.Between("Mời toàn thể bà con.", "Mời bà con.\nMang theo căn cước.");

        changes.Where(c => !c.New).Select(c => c.Text.Trim()).ShouldBe(["toàn thể"]);
        changes.Where(c => !c.Old).Select(c => c.Text).ShouldBe(["\nMang theo căn cước."]);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "Bà con")]
    [InlineData("một hai ba", "ba hai một hai")]
    [InlineData("a b a b a", "b a b")]
    public void Each_side_put_together_is_the_text_it_came_from(string old, string now) => BothSides(old, now);

    [Fact]
    public void A_text_too_long_to_compare_word_by_word_is_shown_as_changed_between_its_same_ends()
    {
        var (old, now) = ("đầu " + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"a{i} ")) + "cuối", "đầu " + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"b{i} ")) + "cuối");

        BothSides(old, now);
        WordChanges.Between(old, now).Count.ShouldBe(4);
    }

    [Fact]
    public void A_page_is_compared_by_its_words_a_line_a_block() =>
        WordChanges.Plain("<h2>Ba việc</h2><p>Bà con &amp; các <strong>cháu</strong>.</p><ul><li>Một</li><li>Hai</li></ul>").Split('\n').Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .ShouldBe(["Ba việc", "Bà con & các cháu .", "Một", "Hai"]);

    private static void BothSides(string old, string now)
    {
        var changes = WordChanges.Between(old, now);
        string.Concat(changes.Where(c => c.Old).Select(c => c.Text)).ShouldBe(old);
        string.Concat(changes.Where(c => c.New).Select(c => c.Text)).ShouldBe(now);
        changes.Zip(changes.Skip(1)).ShouldAllBe(pair => pair.First.Old != pair.Second.Old || pair.First.New != pair.Second.New);
    }
}
