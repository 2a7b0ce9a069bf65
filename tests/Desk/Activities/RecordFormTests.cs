using Microsoft.AspNetCore.Http;

namespace Campaigns.Desk.Activities;

public sealed class RecordFormTests
{
    [Theory]
    [InlineData("87,5", 87.5)]
    [InlineData("1.250", 1250)]
    [InlineData(" 1.250,75 ", 1250.75)]
    [InlineData("12 345", 12345)]
    public void A_number_is_read_as_it_is_written_here(string typed, double value) => Read(typed, out _).ShouldBe(value);

    [Theory]
    [InlineData("87.5")]
    [InlineData("0.5")]
    [InlineData("12.34.5")]
    [InlineData("1,250,000")]
    [InlineData("1e3")]
    public void A_point_that_parts_no_thousands_is_refused_with_how_to_write_it_and_never_dropped(string typed)
    {
        Read(typed, out var form).ShouldBeNull();

        var problem = form.Problems.ShouldHaveSingleItem();
        (problem.Where, problem.What.Vi).ShouldBe(("so", $"“{typed}” không phải là số."));
        problem.Mend!.Value.Vi.ShouldContain("dấu phẩy");
    }

    [Theory]
    [InlineData("1.250", 1250)]
    [InlineData("5 000 000", 5_000_000)]
    [InlineData("1.250.000.000.000", 1_250_000_000_000)]
    [InlineData("2026", 2026)]
    public void A_whole_number_may_have_the_dots_of_its_thousands(string typed, long value) => new RecordForm(Form(typed)).Whole("so").ShouldBe(value);

    [Theory]
    [InlineData("87.5")]
    [InlineData("12.50")]
    [InlineData("1.2500")]
    [InlineData("87,5")]
    [InlineData("-1")]
    public void A_whole_number_with_any_other_dot_is_refused(string typed)
    {
        var form = new RecordForm(Form(typed));

        form.Whole("so").ShouldBeNull();
        form.Problems.ShouldHaveSingleItem().What.Vi.ShouldBe($"“{typed}” không phải là số nguyên.");
    }

    private static double? Read(string typed, out RecordForm form) => (form = new RecordForm(Form(typed))).Number("so");

    private static FormCollection Form(string typed) => new(new() { ["so"] = typed });
}
