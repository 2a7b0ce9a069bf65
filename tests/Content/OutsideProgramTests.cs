namespace Campaigns.Content.Tests;

public sealed class OutsideProgramTests
{
    [Fact]
    public async Task Of_what_a_program_says_beside_its_output_the_first_of_it_is_kept_and_the_rest_is_not_waited_for()
    {
        var end = (await OutsideProgram.Run(new("sh", ["-c", "echo trước >&2; head -c 3000000 /dev/zero | tr '\\0' x >&2; printf xong; exit 3"]), null, CancellationToken.None))!;

        (end.Code, System.Text.Encoding.UTF8.GetString(end.Output), end.Said.StartsWith("trước\nxxx", StringComparison.Ordinal)).ShouldBe((3, "xong", true));
        System.Text.Encoding.UTF8.GetByteCount(end.Said).ShouldBe(OutsideProgram.MostSaid);
    }

    [Fact]
    public async Task Output_beyond_the_most_ends_it() =>
        (await OutsideProgram.Run(new("sh", ["-c", "head -c 3000000 /dev/zero"]), null, CancellationToken.None, most: 1000))!.Code.ShouldBe(OutsideProgram.TooMuch);
}
