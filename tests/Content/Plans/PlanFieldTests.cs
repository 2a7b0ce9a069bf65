using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans;

public sealed class PlanFieldTests
{
    private static readonly PlanField s_number = PlanFields.Of(PlanRowKind.Target).First(field => field.Kind == PlanFieldKind.Number);

    [Theory]
    [InlineData("95,5", 95.5)]
    [InlineData("1.250", 1250)]
    [InlineData("1.250,75", 1250.75)]
    [InlineData("0,123456", 0.123456)]
    public void A_number_is_read_as_it_is_written_here_and_shown_as_it_reads(string typed, double value)
    {
        var read = s_number.Parse(typed).Value!.Value!;

        read.GetValue<decimal>().ShouldBe((decimal)value);
        s_number.Parse(s_number.Show(read)).Value!.Value!.GetValue<decimal>().ShouldBe((decimal)value, "an untouched form says the same again");
    }

    [Theory]
    [InlineData("95.5")]
    [InlineData("1.5")]
    [InlineData("12.34")]
    [InlineData("1,250,000")]
    public void A_point_that_parts_no_thousands_is_refused_with_how_to_write_it_and_never_dropped(string typed)
    {
        var problem = s_number.Parse(typed).Problems.ShouldHaveSingleItem();

        problem.What.Vi.ShouldContain("Phải là một con số");
        problem.Mend!.Value.Vi.ShouldContain("87,5");
    }
}
