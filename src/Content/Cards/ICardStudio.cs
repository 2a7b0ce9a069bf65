namespace Campaigns.Content.Cards;

/// <summary>Fills a card template and paints it.</summary>
public interface ICardStudio
{
    /// <summary>
    /// The picture in one size. Boxes the template has and <paramref name="boxes"/> lacks stay empty; a box the template lacks,
    /// or a text that does not fit at the smallest size, is a problem that names the box.
    /// </summary>
    /// <param name="template">Its name: <c>observance</c>, <c>key-figure</c>.</param>
    Task<Result<PaintedCard>> Paint(string template, IReadOnlyDictionary<string, string> boxes, int width, int height, CancellationToken cancel);
}
