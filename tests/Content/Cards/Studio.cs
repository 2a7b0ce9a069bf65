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
        Cards = new CardStudio(new TemplateShelf(new TemplateFolder(installation)), new FontShelf(installation), new TestClock(), pictures);
    }

    public CardStudio Cards { get; }

    public static Dictionary<string, string> Words(params (string Box, string Words)[] boxes) => boxes.ToDictionary(b => b.Box, b => b.Words);

    /// <summary>Puts a template of the centre's own into the data folder.</summary>
    public void Template(string name, string svg)
    {
        Directory.CreateDirectory(_folder.File(Path.Combine("templates", "cards")));
        File.WriteAllText(_folder.File(Path.Combine("templates", "cards", name)), svg);
    }

    public void Dispose() => _folder.Dispose();
}
