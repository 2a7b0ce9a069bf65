using System.Text.RegularExpressions;

namespace Campaigns.Content.Tests.Speech;

/// <summary>Every row of the table of readings that lies beside the checkout.</summary>
public sealed partial class SharedReadingsTests
{
    public static TheoryData<string> Rows
    {
        get
        {
            var rows = new TheoryData<string>();
            foreach (var line in File.ReadLines(SharedFactAttribute.File("speech", "readings.tsv")))
                if (line.Length > 0 && line[0] != '#')
                    rows.Add(line.Split('\t')[0]);
            return rows;
        }
    }

    [SharedTheory]
    [MemberData(nameof(Rows))]
    public void A_row_of_the_table_is_read_as_it_says(string id)
    {
        var row = File.ReadLines(SharedFactAttribute.File("speech", "readings.tsv")).Single(l => l.StartsWith(id + "\t", StringComparison.Ordinal)).Split('\t');
        var (also, note) = row[4].Split('#', 2) is [var words, var said] ? (words, said) : (row[4], "");
        var begins = note.Contains("đầu câu", StringComparison.Ordinal);
        var parts = begins ? " / " : "; ";
        var (written, spoken) = (row[2].Split(parts), row[3].Split(parts));
        for (var i = 0; i < written.Length; i++)
        {
            var reading = Plain(Readers.Say(written[i]));
            if (begins)
                reading.ShouldStartWith(Plain(spoken[i]));
            else
                also.Split(';', StringSplitOptions.RemoveEmptyEntries).Append(spoken[i % spoken.Length]).Select(Plain).ShouldContain(reading);
        }
    }

    private static string Plain(string text) => Spaces.Replace(Pauses.Replace(text.ToLowerInvariant(), " "), " ").Trim();

    [GeneratedRegex(@"\s-\s|[.,;:“”""]+", RegexOptions.NonBacktracking)]
    private static partial Regex Pauses { get; }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces { get; }
}
