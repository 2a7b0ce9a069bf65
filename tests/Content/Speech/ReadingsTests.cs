namespace Campaigns.Content.Tests.Speech;

/// <summary>The samples of <c>readings.tsv</c>, a case a row: what is written, what is said.</summary>
public sealed class ReadingsTests
{
    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Repository.Path("tests", "Content", "Speech", "readings.tsv")))
                if (line.Length > 0 && !line.StartsWith("## ", StringComparison.Ordinal))
                    rows.Add(line.Split('\t')[0], line.Split('\t')[1]);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_sample_is_said_as_an_announcer_says_it(string written, string spoken) => Readers.Say(written).ShouldBe(spoken);
}
