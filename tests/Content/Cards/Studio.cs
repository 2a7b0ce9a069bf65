using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Fonts;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Templates;

namespace Campaigns.Content.Tests.Cards;

/// <summary>A studio on the checkout's templates and fonts, with a data folder of its own.</summary>
internal sealed class Studio : IDisposable
{
    private readonly TempFolder _folder = new();

    public Studio(PictureDesk? pictures = null)
    {
        var installation = CardFonts.Installation(_folder.Path);
        Cards = new CardStudio(new TemplateShelf(new TemplateFolder(installation)), new FontShelf(installation), new TestClock(), new CardBrand(installation), pictures);
    }

    public CardStudio Cards { get; }

    public static Dictionary<string, string> Words(params (string Box, string Words)[] boxes) => boxes.ToDictionary(b => b.Box, b => b.Words);

    /// <summary>The words that a template of the product is shown with.</summary>
    public static Dictionary<string, string> Sample(string template) =>
        System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Repository.Path("templates", "cards", "samples", $"{template}.json")))!;

    /// <summary>Puts a template of the centre's own into the data folder.</summary>
    public void Template(string name, string svg)
    {
        Directory.CreateDirectory(_folder.File(Path.Combine("templates", "cards")));
        File.WriteAllText(_folder.File(Path.Combine("templates", "cards", name)), svg);
    }

    /// <summary>A template of these sides whose inside is this markup.</summary>
    public void Drawn(string name, int width, int height, string inside, string palette = "") => Template(
        $"{name}.{width}x{height}.svg", $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" {palette}>{inside}</svg>""");

    /// <summary>Puts a file of the centre's own look into the data folder.</summary>
    public void Brand(string name, byte[] content)
    {
        var path = _folder.File(Path.Combine("brand", name));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    public void Dispose() => _folder.Dispose();
}
