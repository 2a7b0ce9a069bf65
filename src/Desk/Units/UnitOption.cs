using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Units;

/// <summary><c>--unit U</c>: a code or a name; may be left out where there is one unit.</summary>
internal sealed class UnitOption : Option<string?>
{
    public UnitOption() : base("--unit") => Description = "code or name of a unit (default: the only one)";

    /// <summary>The unit that was named, or the only one there is.</summary>
    public async Task<Result<Unit>> Find(VerbCall call, UnitStore units, CancellationToken cancel)
    {
        var all = await units.All(cancel);
        var known = string.Join(", ", all.Select(u => u.Code));
        if (call.Get(this)?.Normalize() is { } name)
            return await units.ByCodeOrName(name, cancel) is { } unit
                ? unit
                : Problem.Input(new("Không có đơn vị này.", "There is no such unit."), name,
                    new($"Các đơn vị: {known}. Thêm bằng: campaigns unit add", $"Units: {known}. Add one: campaigns unit add"));
        return all.Count switch
        {
            1 => all[0],
            0 => Problem.Input(new("Chưa có đơn vị nào.", "There is no unit yet."), "--unit", new("Thêm bằng: campaigns unit add", "Add one: campaigns unit add")),
            _ => Problem.Input(new("Có nhiều đơn vị; hãy chọn một.", "There are several units; choose one."), "--unit", new($"Các đơn vị: {known}.", $"Units: {known}.")),
        };
    }
}
