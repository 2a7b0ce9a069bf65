using Campaigns.Content.Plans.Paper;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Units;

namespace Campaigns.Content.Plans;

/// <summary>
/// Takes a plan's file in. What is empty, too large, broken, locked, in a foreign encoding, marked as a state secret or plainly no plan is a
/// problem that names the file and the mend, and nothing of it is kept.
/// </summary>
public sealed class PlanImport(PlanStore store)
{
    /// <summary>No plan's file is larger, in bytes.</summary>
    public const int MostBytes = PaperFile.MostBytes;

    /// <summary>Reads a file and keeps nothing.</summary>
    /// <param name="path">A .txt or .docx of at most 20 MB.</param>
    /// <param name="unit">Whose eyes it is read with; null leaves every "mine" unsaid.</param>
    public static async Task<Result<PlanContent>> Read(string path, Unit? unit, CancellationToken cancel = default)
    {
        var source = await PaperFile.Load(path, cancel);
        return source.Ok ? Understand(source.Value, path, unit) : source.Problems.ToArray();
    }

    /// <summary>Reads a file and keeps it as a plan of the unit: the second import of a document updates the first.</summary>
    public async Task<Result<Plan>> Keep(string path, Unit unit, CancellationToken cancel = default)
    {
        var source = await PaperFile.Load(path, cancel);
        if (!source.Ok)
            return source.Problems.ToArray();
        var content = Understand(source.Value, path, unit);
        return content.Ok ? await store.Keep(unit.Id, source.Value, content.Value, cancel) : content.Problems.ToArray();
    }

    /// <summary>The same for a file that was handed in: the same reading, the same limits.</summary>
    public async Task<Result<Plan>> Keep(PlanSource source, Unit unit, CancellationToken cancel = default)
    {
        if (PaperFile.Check(source) is { } problem)
            return problem;
        var content = Understand(source, source.FileName, unit);
        return content.Ok ? await store.Keep(unit.Id, source, content.Value, cancel) : content.Problems.ToArray();
    }

    private static Result<PlanContent> Understand(PlanSource source, string where, Unit? unit)
    {
        var paper = PaperFile.Read(source, where);
        return paper.Ok ? PlanReader.Read(paper.Value, where, unit) : paper.Problems.ToArray();
    }
}
