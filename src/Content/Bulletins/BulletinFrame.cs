using System.Globalization;
using Campaigns.Content.Speech;
using Campaigns.Content.Templates;
using Campaigns.Content.Units;

namespace Campaigns.Content.Bulletins;

/// <summary>Puts a programme into its frame: <c>templates/bulletins/daily.yaml</c>, which a centre may edit.</summary>
public sealed class BulletinFrame(TemplateFolder templates)
{
    private const string Name = "bulletins/daily.yaml";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The whole script as that announcer reads it, or what is wrong with the frame and where.</summary>
    public async Task<Result<Script>> Compose(Bulletin bulletin, Unit unit, string station, Announcer announcer, CancellationToken cancel = default)
    {
        if (templates.Find(Name) is not { } file)
            return Problem.World(new("Thiếu mẫu chương trình phát thanh.", "The template of the programme is missing."), Name,
                new("Cài lại chương trình, hoặc đặt tệp này vào templates/ của thư mục dữ liệu.", "Install the program again, or put the file into templates/ of the data folder."));
        var yaml = await TemplateText.Read(file, cancel);
        if (!yaml.Ok)
            return yaml.Problems.ToArray();
        var problems = new List<Problem>();
        var frame = new TemplateMap(yaml.Value, file, problems, [], ["opening", "closing"]);
        string[] opening = [.. frame.Texts("opening").Select(line => Fill(line.Text))], closing = [.. frame.Texts("closing").Select(line => Fill(line.Text))];
        if (problems.Count > 0)
            return problems.ToArray();
        ScriptEntry[] entries = [.. bulletin.Entries.Select(Entry)];
        return new Script(bulletin, station, opening, entries, closing,
            opening.Concat(closing).Sum(announcer.Pace.Seconds) + entries.Sum(e => e.Seconds) + (entries.Length * announcer.Pace.Item));

        ScriptEntry Entry(BulletinEntry entry)
        {
            var reading = announcer.Read(entry.Text);
            return new(entry, reading, announcer.Pace.Seconds(reading.Text));
        }

        string Fill(string line) => announcer.Read(line
            .Replace("{station}", station, StringComparison.Ordinal)
            .Replace("{place}", unit.Place, StringComparison.Ordinal)
            .Replace("{unit}", unit.Name, StringComparison.Ordinal)
            .Replace("{weekday}", bulletin.Day.ToString("dddd", Vietnamese).ToLower(Vietnamese), StringComparison.Ordinal)
            .Replace("{day}", bulletin.Day.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", bulletin.Day.Month.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{year}", bulletin.Day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).Text;
    }
}
