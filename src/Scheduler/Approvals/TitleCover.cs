using Campaigns.Content;
using Campaigns.Content.Cards;
using Campaigns.Content.Items;

namespace Campaigns.Scheduler.Approvals;

/// <summary>The cover that is drawn of a title, where an article needs one and its item has neither infographic nor photograph.</summary>
public static class TitleCover
{
    /// <summary>How much of a title it surely holds, in characters.</summary>
    private const int Surely = 60;

    private const string Template = "observance";

    private static readonly CardSize s_size = new(1200, 630);

    /// <summary>As an article is given it, before anybody paints it.</summary>
    public static Result<ComposedCard> Draw(ICardStudio studio, string title)
    {
        var card = Of(studio, title, s_size);
        return studio.Compose(card.Template, card.Boxes, s_size.Width, s_size.Height);
    }

    /// <summary>Of the title alone; of its beginning where the whole of it does not fit a picture.</summary>
    internal static ItemCard Of(ICardStudio studio, string title, CardSize size) => Titled(title) is var whole && title.Length > Surely
        && !studio.Compose(whole.Template, whole.Boxes, size.Width, size.Height).Ok ? Titled(Beginning(title)) : whole;

    private static ItemCard Titled(string title) => new(Template, new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = title });

    private static string Beginning(string title) => title[..(title.LastIndexOf(' ', Surely) is > 0 and var space ? space : Surely)].TrimEnd(',', ';', ':', ' ') + "…";
}
