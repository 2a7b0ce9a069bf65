using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Plans;

/// <summary><c>plan list|show</c>: the plans of this installation.</summary>
internal sealed class PlanVerb : Command
{
    public PlanVerb() : base("plan", "the plans of this installation")
    {
        Add(new ListVerb());
        Add(new ShowVerb());
    }

    private sealed class ListVerb : ServicesVerb
    {
        private readonly Option<string?> _unit = new("--unit") { Description = "of one unit: code or name" };

        public ListVerb() : base("list", "every plan, the newest first") => Add(_unit);

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            string? unitId = null;
            if (call.Get(_unit)?.Normalize().Trim() is { Length: > 0 } named)
            {
                unitId = (await services.GetRequiredService<UnitStore>().ByCodeOrName(named, cancel))?.Id;
                if (unitId is null)
                    return Problem.Input(new($"Không có đơn vị “{named}”.", $"There is no unit “{named}”."), "--unit");
            }
            var plans = await services.GetRequiredService<PlanStore>().List(unitId, cancel);
            return Answer.Done(new { plans }, to =>
            {
                if (plans.Count == 0)
                    to.WriteLine("Chưa có kế hoạch nào. Nhập bằng: campaigns import TỆP --unit ĐƠN_VỊ");
                foreach (var plan in plans)
                    to.WriteLine($"{plan.Id}\t{plan.Number ?? "(chưa có số)"}\t{PlanPrint.Day(plan.Date)}\t{plan.Tasks} nhiệm vụ, {plan.Mine} của đơn vị\t{plan.Title}");
            });
        }
    }

    private sealed class ShowVerb : ServicesVerb
    {
        private readonly Argument<string> _id = new("id") { Description = "of the plan" };

        public ShowVerb() : base("show", "all that a plan says") => Add(_id);

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var store = services.GetRequiredService<PlanStore>();
            if (await store.Find(call.Get(_id), cancel) is not { } plan)
                return Problem.Input(new("Không có kế hoạch mang mã này.", "There is no plan of this id."), call.Get(_id),
                    new("Xem campaigns plan list.", "See campaigns plan list."));
            var rows = await store.Tasks(plan.Id, cancel);
            return Answer.Done(new { plan.Id, plan.UnitId, plan.FileName, plan.Imported, plan.Updated, rows = rows.Select(r => new { r.Id, task = r.Task.Id }), plan.Content },
                to => PlanPrint.Write(to, plan.Content));
        }
    }
}
