using Campaigns.Content.Plans;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Plans;

internal static partial class PlanSamples
{
    public static Unit Unit(string name) => new() { Id = "u", Code = "u", Name = name, Place = name };

    /// <summary>What the text says, as an import of a .txt reads it.</summary>
    public static async Task<PlanContent> Read(string text, string? unit = null)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("plan.txt"), text);
        return await ReadFile(folder.File("plan.txt"), unit);
    }

    public static async Task<PlanContent> ReadFile(string path, string? unit = null)
    {
        var read = await PlanImport.Read(path, unit is null ? null : Unit(unit));
        read.Problems.ShouldBeEmpty();
        return read.Value!;
    }
}
