using System.Globalization;
using Campaigns.Content.Templates;
using Campaigns.Content.Units;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Campaigns.Content.Bulletins;

/// <summary>Puts a programme into its frame: <c>templates/bulletins/daily.yaml</c>, which a centre may edit.</summary>
public sealed class BulletinFrame(TemplateFolder templates)
{
    private const string Name = "bulletins/daily.yaml";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    /// <summary>The whole script, or what is wrong with the frame and where.</summary>
    public Result<Script> Compose(Bulletin bulletin, Unit unit, string station)
    {
        var file = templates.Find(Name);
        if (file is null)
            return Problem.Configuration(new("Thiếu mẫu chương trình phát thanh.", "The template of the programme is missing."), Name);
        Frame frame;
        try
        {
            frame = Yaml.Deserialize<Frame>(File.ReadAllText(file)) ?? new Frame();
        }
        catch (YamlException e)
        {
            return Problem.Configuration(new($"Mẫu chương trình không đúng: {e.Message}", $"The template is wrong: {e.Message}"), $"{file}:{e.Start.Line}",
                new("Chỉ có hai khóa: opening, closing, mỗi khóa một danh sách câu.", "It has two keys, opening and closing, each a list of sentences."));
        }
        string[] opening = [.. frame.Opening.Select(Fill)], closing = [.. frame.Closing.Select(Fill)];
        return new Script(bulletin, station, opening, closing,
            opening.Concat(closing).Sum(SpokenTime.Of) + bulletin.Entries.Sum(e => e.Seconds));

        string Fill(string line) => line.Normalize()
            .Replace("{station}", station, StringComparison.Ordinal)
            .Replace("{place}", unit.Place, StringComparison.Ordinal)
            .Replace("{unit}", unit.Name, StringComparison.Ordinal)
            .Replace("{weekday}", bulletin.Day.ToString("dddd", Vietnamese).ToLower(Vietnamese), StringComparison.Ordinal)
            .Replace("{day}", bulletin.Day.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", bulletin.Day.Month.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{year}", bulletin.Day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private sealed class Frame
    {
        public List<string> Opening { get; set; } = [];
        public List<string> Closing { get; set; } = [];
    }
}
