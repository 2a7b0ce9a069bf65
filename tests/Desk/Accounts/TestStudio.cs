using Campaigns.Content;
using Campaigns.Content.Cards;

namespace Campaigns.Desk.Accounts;

/// <summary>Paints one pixel, or nothing at all.</summary>
internal sealed class TestStudio(bool paints) : ICardStudio
{
    private static readonly byte[] OnePixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public bool Paints => true;

    public Result<ComposedCard> Compose(string template, IReadOnlyDictionary<string, string> boxes, int width, int height) => new ComposedCard("<svg/>", width, height, "Bài thử kết nối");

    public Task<Result<PaintedCard>> Paint(string template, IReadOnlyDictionary<string, string> boxes, int width, int height, CancellationToken cancel) => Task.FromResult<Result<PaintedCard>>(paints
        ? new PaintedCard(OnePixel, "image/png", width, height, "Bài thử kết nối")
        : Problem.World(new("Máy này chưa có công cụ vẽ ảnh.", "Nothing paints here."), null, new("Cài librsvg2-bin.", "Install librsvg2-bin.")));
}
