using System.Globalization;
using Campaigns.Content.Templates;
using Campaigns.Content.Units;

namespace Campaigns.Content.Bulletins;

/// <summary>Puts a programme into its frame: <c>templates/bulletins/daily.yaml</c>, which a centre may edit.</summary>
public sealed class BulletinFrame(TemplateFolder templates)
{
    private const string Name = "bulletins/daily.yaml";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The whole script, or what is wrong with the frame and where.</summary>
    public async Task<Result<Script>> Compose(Bulletin bulletin, Unit unit, string station, CancellationToken cancel = default)
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
        return problems.Count > 0 ? problems.ToArray() : new Script(bulletin, station, opening, closing,
            opening.Concat(closing).Sum(SpokenTime.Of) + bulletin.Entries.Sum(e => e.Seconds));

        string Fill(string line) => line
            .Replace("{station}", station, StringComparison.Ordinal)
            .Replace("{place}", unit.Place, StringComparison.Ordinal)
            .Replace("{unit}", unit.Name, StringComparison.Ordinal)
            .Replace("{weekday}", bulletin.Day.ToString("dddd", Vietnamese).ToLower(Vietnamese), StringComparison.Ordinal)
            .Replace("{day}", bulletin.Day.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", bulletin.Day.Month.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{year}", bulletin.Day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
