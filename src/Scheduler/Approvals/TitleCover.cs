using Campaigns.Content;
using Campaigns.Content.Cards;

namespace Campaigns.Scheduler.Approvals;

/// <summary>The cover that is drawn of a title, where an article needs one and its item has neither infographic nor photograph.</summary>
public static class TitleCover
{
    /// <summary>How much of a title it surely holds, in characters.</summary>
    private const int Surely = 60;

    private const string Template = "observance";

    private static readonly CardSize s_size = new(1200, 630);

    /// <summary>As an article is given it.</summary>
    public static Task<Result<PaintedCard>> Paint(ICardStudio studio, string title, CancellationToken cancel) => Paint(studio, title, s_size, cancel);

    /// <summary>Of the title alone; of its beginning where the whole of it does not fit a picture.</summary>
    internal static async Task<Result<PaintedCard>> Paint(ICardStudio studio, string title, CardSize size, CancellationToken cancel)
    {
        var whole = await studio.Paint(Template, Titled(title), size.Width, size.Height, cancel);
        return whole.Ok || title.Length <= Surely ? whole : await studio.Paint(Template, Titled(Beginning(title)), size.Width, size.Height, cancel);
    }

    private static Dictionary<string, string> Titled(string title) => new(StringComparer.Ordinal) { ["title"] = title };

    private static string Beginning(string title) => title[..(title.LastIndexOf(' ', Surely) is > 0 and var space ? space : Surely)].TrimEnd(',', ';', ':', ' ') + "…";
}
