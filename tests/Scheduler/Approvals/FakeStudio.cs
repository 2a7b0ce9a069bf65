using System.Text;
using Campaigns.Content;
using Campaigns.Content.Cards;

namespace Campaigns.Scheduler.Tests.Approvals;

/// <summary>Stands in for the painter: the bytes say what was asked for, so that a test can tell pictures apart.</summary>
internal sealed class FakeStudio : ICardStudio
{
    public List<string> Painted { get; } = [];

    public Problem? Refuses { get; set; }

    public bool Paints { get; set; } = true;

    /// <summary>Runs while a picture is being painted: what other people do meanwhile.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public Result<ComposedCard> Compose(string template, IReadOnlyDictionary<string, string> boxes, int width, int height) =>
        new ComposedCard($"<svg>{template} {string.Join(',', boxes.Values)} {width}x{height}</svg>", width, height, $"Infographic: {string.Join(", ", boxes.Values)}");

    public async Task<Result<PaintedCard>> Paint(string template, IReadOnlyDictionary<string, string> boxes, int width, int height, CancellationToken cancel)
    {
        await Meanwhile();
        if (Refuses is not null)
            return Refuses;
        var what = $"{template} {string.Join(',', boxes.Values)} {width}x{height}";
        Painted.Add(what);
        return new PaintedCard(Encoding.UTF8.GetBytes(what), "image/png", width, height, $"Infographic: {string.Join(", ", boxes.Values)}");
    }
}
