using System.Text;
using Campaigns.Content;
using Campaigns.Content.Cards;

namespace Campaigns.Proof.Simulation;

/// <summary>Stands in for the painter: its pictures differ by what they say.</summary>
internal sealed class BlankStudio : ICardStudio
{
    /// <summary>The first bytes of a PNG: as far as a platform looks.</summary>
    private static readonly byte[] s_png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public bool Paints => true;

    public Result<ComposedCard> Compose(string template, IReadOnlyDictionary<string, string> boxes, int width, int height) => new ComposedCard("<svg/>", width, height, "Infographic");

    public Task<Result<PaintedCard>> Paint(string template, IReadOnlyDictionary<string, string> boxes, int width, int height, CancellationToken cancel) =>
        Task.FromResult<Result<PaintedCard>>(new PaintedCard([.. s_png, .. Encoding.UTF8.GetBytes($"{template} {string.Join(',', boxes.Values)} {width}x{height}")], "image/png", width, height, "Infographic"));
}
