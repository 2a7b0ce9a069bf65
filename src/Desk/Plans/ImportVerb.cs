using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Plans;

/// <summary><c>import FILE</c>: a plan document into tasks, responsibilities, themes, duties, targets.</summary>
internal sealed class ImportVerb : ServicesVerb
{
    private readonly Argument<string> _file = new("file") { Description = "a plan, .txt or .docx" };
    private readonly Option<string?> _unit = new("--unit") { Description = "whose plan it is: code or name" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "read and show, keep nothing" };

    public ImportVerb() : base("import", "a plan document into tasks, responsibilities, themes, duties, targets")
    {
        Add(_file);
        Add(_unit);
        Add(_dryRun);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var (file, dry, named) = (call.Get(_file), call.Get(_dryRun), call.Get(_unit)?.Normalize().Trim());
        var unit = await Unit(named, dry, services.GetRequiredService<UnitStore>(), cancel);
        if (!unit.Ok)
            return Answer.Failed(unit.Problems);
        if (dry)
        {
            var read = await PlanImport.Read(file, unit.Value.Unit, cancel);
            return read.Ok ? Answer.Done(read.Value, to => PlanPrint.Write(to, read.Value)) : Answer.Failed(read.Problems);
        }
        var kept = await services.GetRequiredService<PlanImport>().Keep(file, unit.Value.Unit!, cancel);
        if (!kept.Ok)
            return Answer.Failed(kept.Problems);
        var plan = kept.Value;
        return Answer.Done(plan.Content, to =>
        {
            PlanPrint.Write(to, plan.Content);
            to.WriteLine();
            to.WriteLine(plan.New ? $"Đã lưu kế hoạch {plan.Id}." : $"Kế hoạch này đã có: đã cập nhật {plan.Id}, không tạo bản thứ hai.");
        });
    }

    /// <summary>The unit that was named; the only one where none was; on a dry run a name nobody knows is a unit for that run.</summary>
    private static async Task<Result<Reader>> Unit(string? named, bool dry, UnitStore units, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(named))
        {
            if (dry)
                return new Reader(null);
            var all = await units.All(cancel);
            return all.Count == 1 ? new Reader(all[0]) : Problem.Input(
                new("Chưa nói kế hoạch này của đơn vị nào.", "Which unit's plan is this?"), "--unit",
                all.Count == 0 ? new("Thêm đơn vị trước: campaigns unit add MÃ --name … --place ….", "Add the unit first: campaigns unit add CODE --name … --place ….")
                    : new("Thêm --unit với mã hoặc tên đơn vị (campaigns unit list).", "Add --unit with a code or a name (campaigns unit list)."));
        }
        if (await units.ByCodeOrName(named, cancel) is { } known)
            return new Reader(known);
        return dry
            ? new Reader(new Unit { Id = "", Code = "", Name = named, Place = named, Kind = UnitKind.Other })
            : Problem.Input(new($"Không có đơn vị “{named}”.", $"There is no unit “{named}”."), "--unit",
                new("Xem campaigns unit list, hoặc thêm đơn vị bằng campaigns unit add.", "See campaigns unit list, or add it with campaigns unit add."));
    }

    private sealed record Reader(Unit? Unit);
}
