using System.Text;
using Campaigns.Content;
using Campaigns.Content.Cards;

namespace Campaigns.Proof.Simulation;

/// <summary>Stands in for the painter: its pictures differ by what they say.</summary>
internal sealed class BlankStudio : ICardStudio
{
    public Task<Result<PaintedCard>> Paint(string template, IReadOnlyDictionary<string, string> boxes, int width, int height, CancellationToken cancel) =>
        Task.FromResult<Result<PaintedCard>>(new PaintedCard(Encoding.UTF8.GetBytes($"{template} {string.Join(',', boxes.Values)}"), "image/png", width, height, "Infographic"));
}
