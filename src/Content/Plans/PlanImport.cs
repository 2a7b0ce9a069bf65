using System.Text.RegularExpressions;
using Campaigns.Content.Audit;
using Campaigns.Content.Media;
using Campaigns.Content.Plans.Paper;
using Campaigns.Content.Plans.Paper.Pages;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Units;
using Microsoft.Extensions.Options;

namespace Campaigns.Content.Plans;

/// <summary>
/// Takes a plan's file in. What is empty, too large, broken, locked, marked as a state secret or plainly no plan is a
/// problem that names the file and the mend, and nothing of it is kept.
/// </summary>
/// <param name="store">Where plans are kept.</param>
/// <param name="options">The programs that read pages; null: by their own names.</param>
/// <param name="media">The program that unpacks pictures; null: by its own name.</param>
public sealed class PlanImport(PlanStore store, IOptions<PlanOptions>? options = null, IOptions<MediaOptions>? media = null)
{
    /// <summary>No plan's file is larger, in bytes.</summary>
    public const int MostBytes = PaperFile.MostBytes;

    private readonly PageTools _tools = Tools(options, media);

    /// <summary>Reads a file and keeps nothing.</summary>
    /// <param name="path">A file of at most 20 MB, of one of the kinds in <see cref="PlanSource.Endings"/>.</param>
    /// <param name="unit">Whose eyes it is read with; null leaves every "mine" unsaid.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static Task<Result<PlanContent>> Read(string path, Unit? unit, CancellationToken cancel = default) => Read(path, unit, null, null, null, cancel);

    /// <summary>The same by other programs than those of the system's own names, and with somebody looking on.</summary>
    public static async Task<Result<PlanContent>> Read(string path, Unit? unit, IOptions<PlanOptions>? options, IOptions<MediaOptions>? media, IProgress<PagesRead>? progress, CancellationToken cancel = default)
    {
        var source = await PaperFile.Load(path, cancel);
        if (!source.Ok)
            return source.Problems.ToArray();
        var read = await Understand(source.Value, path, unit, Tools(options, media), progress, cancel);
        return read.Ok ? read.Value.Content : read.Problems.ToArray();
    }

    /// <summary>Reads a file and keeps it as a plan of the unit: the second import of a document updates the first.</summary>
    /// <param name="path">As <see cref="Read(string, Unit?, CancellationToken)"/> takes it.</param>
    /// <param name="unit">Whose plan it is.</param>
    /// <param name="who">Who takes it in, as the audit has it together with the plan or not at all; null: nobody is written down, as of what a demonstration begins with.</param>
    /// <param name="progress">Who looks on.</param>
    /// <param name="cancel">Ends the reading; from when it is kept on it ends nothing.</param>
    public async Task<Result<Plan>> Keep(string path, Unit unit, Actor? who = null, IProgress<PagesRead>? progress = null, CancellationToken cancel = default)
    {
        var source = await PaperFile.Load(path, cancel);
        return source.Ok ? await Keep(source.Value, path, unit, who, progress, cancel) : source.Problems.ToArray();
    }

    /// <summary>The same for a file that was handed in: the same reading, the same limits.</summary>
    public async Task<Result<Plan>> Keep(PlanSource source, Unit unit, Actor? who = null, IProgress<PagesRead>? progress = null, CancellationToken cancel = default) =>
        PaperFile.Check(source) is { } problem ? problem : await Keep(source, source.FileName, unit, who, progress, cancel);

    private async Task<Result<Plan>> Keep(PlanSource source, string where, Unit unit, Actor? who, IProgress<PagesRead>? progress, CancellationToken cancel)
    {
        var read = await Understand(source, where, unit, _tools, progress, cancel);
        return read.Ok ? await store.Keep(unit.Id, source, read.Value.Content, read.Value.Paper, who, cancel) : read.Problems.ToArray();
    }

    private static async Task<Result<Reading>> Understand(PlanSource source, string where, Unit? unit, PageTools tools, IProgress<PagesRead>? progress, CancellationToken cancel)
    {
        var paper = await PaperFile.Read(source, where, tools, progress, cancel);
        if (!paper.Ok)
            return paper.Problems.ToArray();
        Result<PlanContent> content;
        try
        {
            content = PlanReader.Read(paper.Value, where, unit);
        }
        catch (RegexMatchTimeoutException)
        {
            return Problem.Input(new("Văn bản có đoạn lặp lại quá nhiều, không đọc nổi.", "The text repeats itself beyond what can be read."), where,
                new("Đây không giống một kế hoạch; chọn đúng tệp.", "This does not look like a plan; choose the right file."));
        }
        if (!content.Ok)
            return content.Problems.ToArray();
        var told = PlanIssuer.Told(content.Value, unit);
        return new Reading(paper.Value, paper.Value.Notes.Count == 0 ? told : told with { Warnings = [.. paper.Value.Notes, .. told.Warnings] });
    }

    private static PageTools Tools(IOptions<PlanOptions>? options, IOptions<MediaOptions>? media) => new(options?.Value ?? new(), (media?.Value ?? new()).Vips);

    private sealed record Reading(PaperText Paper, PlanContent Content);
}
