using System.Text;

namespace Campaigns.Desk.Radio;

public sealed class SpokenLinesTests
{
    [Fact]
    public void Lines_come_one_by_one_without_their_ends_and_empty_ones_too() => All("một\r\n\nhai"u8).ShouldBe(["một", "", "hai"]);

    [Fact]
    public void A_mark_at_the_start_is_no_letter() => All([0xEF, 0xBB, 0xBF, .. "một\n"u8]).ShouldBe(["một"]);

    [Fact]
    public void Bytes_that_are_no_unicode_are_letters_of_an_old_encoding() => All([0x78, 0xB7, 0x0A, .. "xã\n"u8]).ShouldBe(["x·", "xã"]);

    [Fact]
    public void A_line_without_end_comes_in_parts()
    {
        var parts = All(Encoding.ASCII.GetBytes(new string('a', 5 * 1024 * 1024)));

        parts.Count.ShouldBe(2);
        parts.Sum(p => p.Length).ShouldBe(5 * 1024 * 1024);
    }

    private static List<string> All(ReadOnlySpan<byte> bytes)
    {
        using var lines = new SpokenLines(new MemoryStream(bytes.ToArray()));
        var all = new List<string>();
        while (lines.Next() is { } line)
            all.Add(line);
        return all;
    }
}
