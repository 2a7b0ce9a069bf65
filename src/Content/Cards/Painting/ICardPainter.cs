namespace Campaigns.Content.Cards.Painting;

/// <summary>Turns a composed drawing into pixels. Which one is compiled in is the build's choice (<c>CardPainter</c>); which one runs, the machine's.</summary>
internal interface ICardPainter
{
    /// <summary>For people: "librsvg 2.54.7 (library)".</summary>
    string Name { get; }

    /// <summary>The pixels of a drawing, over white. A painter that is missing, fails or takes too long is a problem.</summary>
    Task<Result<Pixels>> Paint(ComposedCard card, CancellationToken cancel);
}
