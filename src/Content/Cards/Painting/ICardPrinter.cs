namespace Campaigns.Content.Cards.Painting;

/// <summary>Turns a composed drawing into a page for the printer.</summary>
internal interface ICardPrinter
{
    /// <summary>A PDF of one page, vectors kept, a pixel being 1/96 inch.</summary>
    Task<Result<byte[]>> Print(ComposedCard card, CancellationToken cancel);
}
