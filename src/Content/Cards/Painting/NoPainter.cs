namespace Campaigns.Content.Cards.Painting;

/// <summary>Stands where this machine has nothing to paint with: every card is a problem that says what to install.</summary>
internal sealed class NoPainter : ICardPainter, ICardPrinter
{
    public static Problem Problem { get; } = Content.Problem.World(
        new("Máy này chưa có công cụ vẽ infographic.", "This machine has nothing to paint cards with."), null,
        new("Cài gói librsvg2-bin (apt-get install librsvg2-bin).", "Install librsvg2-bin (apt-get install librsvg2-bin)."));

    public string Name => "none";

    public Task<Result<Pixels>> Paint(ComposedCard card, CancellationToken cancel) => Task.FromResult<Result<Pixels>>(Problem);

    public Task<Result<byte[]>> Print(ComposedCard card, CancellationToken cancel) => Task.FromResult<Result<byte[]>>(Problem);
}
