using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Units;

/// <summary><c>--unit U</c>: a code or a name. What leaving it out means is the verb's own.</summary>
internal sealed class UnitOption : Option<string?>
{
    public static readonly Phrase Every = new("mọi đơn vị", "every unit");

    private static readonly Phrase Only = new("đơn vị duy nhất", "the only one");

    /// <param name="without">What leaving it out means; null: the only unit there is.</param>
    public UnitOption(Phrase? without = null) : base("--unit")
    {
        var otherwise = without ?? Only;
        this.Says = new($"mã hoặc tên đơn vị (mặc định: {otherwise.Vi})", $"code or name of a unit (default: {otherwise.En})");
    }

    /// <summary>The unit that was named, or the only one there is.</summary>
    public async Task<Result<Unit>> Find(VerbCall call, UnitStore units, CancellationToken cancel)
    {
        if (Named(call) is { } name)
            return await Find(name, units, cancel);
        var all = await units.All(cancel);
        return all.Count switch
        {
            1 => all[0],
            0 => Problem.Input(new("Chưa có đơn vị nào.", "There is no unit yet."), "--unit", new("Thêm bằng: campaigns unit add", "Add one: campaigns unit add")),
            _ => Problem.Input(new("Có nhiều đơn vị; hãy chọn một.", "There are several units; choose one."), "--unit", new($"Các đơn vị: {Codes(all)}.", $"Units: {Codes(all)}.")),
        };
    }

    /// <summary>The id of the unit that was named; a null id where none was: every unit.</summary>
    public async Task<Result<string?>> Narrow(VerbCall call, UnitStore units, CancellationToken cancel)
    {
        if (Named(call) is not { } name)
            return (string?)null;
        var unit = await Find(name, units, cancel);
        return unit.Ok ? unit.Value.Id : unit.Problems.ToArray();
    }

    /// <summary>The unit of this code, name or id.</summary>
    public static async Task<Result<Unit>> Find(string name, UnitStore units, CancellationToken cancel)
    {
        if (await units.ByCodeOrName(name.Normalize(), cancel) is { } unit)
            return unit;
        var known = Codes(await units.All(cancel));
        return Problem.Input(new("Không có đơn vị này.", "There is no such unit."), name,
            new($"Các đơn vị: {known}. Thêm bằng: campaigns unit add", $"Units: {known}. Add one: campaigns unit add"));
    }

    /// <summary>What was named; null where nothing was.</summary>
    public string? Named(VerbCall call) => call.Get(this)?.Normalize().Trim() is { Length: > 0 } name ? name : null;

    private static string Codes(IEnumerable<Unit> units) => string.Join(", ", units.Select(unit => unit.Code));
}
