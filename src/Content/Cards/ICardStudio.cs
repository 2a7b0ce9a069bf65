namespace Campaigns.Content.Cards;

/// <summary>Fills a card template and paints it.</summary>
public interface ICardStudio
{
    /// <summary>Whether this machine has anything to paint with; where not, a person's browser paints what is composed (<see cref="DrawnCards"/>).</summary>
    bool Paints { get; }

    /// <summary>The same with the colours and the mark of one unit, where it has some of its own.</summary>
    /// <param name="unit">Its code.</param>
    ICardStudio For(string unit) => this;

    /// <summary>The drawing alone, every glyph an outline; what it refuses is as with <see cref="Paint"/>.</summary>
    Result<ComposedCard> Compose(string template, IReadOnlyDictionary<string, string> boxes, int width, int height);

    /// <summary>
    /// The picture in one size. Boxes the template has and <paramref name="boxes"/> lacks stay empty; a box the template lacks,
    /// or a text that does not fit at the smallest size, is a problem that names the box.
    /// </summary>
    /// <param name="template">Its name: <c>observance</c>, <c>key-figure</c>.</param>
    Task<Result<PaintedCard>> Paint(string template, IReadOnlyDictionary<string, string> boxes, int width, int height, CancellationToken cancel);
}
