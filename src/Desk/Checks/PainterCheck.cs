using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Cards;

namespace Campaigns.Desk.Checks;

/// <summary>The painter and the fonts, by painting: a card from a title alone, with the tallest marks Vietnamese has.</summary>
internal sealed class PainterCheck : ICheck
{
#if IMAGESHARP
    private const string Painter = "ImageSharp";
#else
    private const string Painter = "librsvg";
#endif

    public string Name => "painter";

    public async Task<IReadOnlyList<CheckFinding>> Look(CheckGround ground, CancellationToken cancel)
    {
        if (ground.Services.GetService<ICardStudio>() is not { } studio)
            return [CheckFinding.Failed(Name, new("Bản này không có phần vẽ infographic.", "This build has no painter."))];
        var started = ground.Clock.GetTimestamp();
        var painted = await studio.Paint("observance", new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = "Ặ Ẫ Ỡ Ự Ỹ" }, 1200, 630, cancel);
        var took = ground.Clock.GetElapsedTime(started).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
        return painted.Ok
            ? [CheckFinding.Ok(Name, new($"Vẽ infographic bằng {Painter}: {took} ms, {painted.Value.Bytes.Length / 1000} KB.", $"Infographics are painted by {Painter}: {took} ms, {painted.Value.Bytes.Length / 1000} KB."))]
            : [.. painted.Problems.Select(NotPainted)];
    }

    // The rest of the product works without a picture, so a painter that is not there is a warning; a template, a font or a
    // setting that is wrong is a failure.
    private CheckFinding NotPainted(Problem problem) =>
        CheckFinding.Of(Name, problem) with { Level = problem.Kind == ProblemKind.World ? CheckLevel.Warning : CheckLevel.Failed };
}
