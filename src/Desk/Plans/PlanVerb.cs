using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;
using Campaigns.Desk.Units;

namespace Campaigns.Desk.Plans;

/// <summary><c>plan list|show</c>: the plans of this installation.</summary>
internal sealed class PlanVerb : VerbGroup
{
    public PlanVerb() : base("plan", new("các kế hoạch đã nhập", "the plans of this installation"))
    {
        Add(new ListVerb());
        Add(new ShowVerb());
        Add(new CoverageVerb());
    }

    private sealed class ListVerb : ServicesVerb
    {
        private readonly UnitOption _unit = new(UnitOption.Every);

        public ListVerb() : base("list", new("mọi kế hoạch, mới nhất trước", "every plan, the newest first")) => Add(_unit);

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var unitId = await _unit.Narrow(call, services.GetRequiredService<UnitStore>(), cancel);
            if (!unitId.Ok)
                return Answer.Failed(unitId.Problems);
            var plans = await services.GetRequiredService<PlanStore>().List(unitId.Value, cancel);
            return Answer.Done(new { plans }, to =>
            {
                if (plans.Count == 0)
                    to.WriteLine(new Phrase("Chưa có kế hoạch nào. Nhập bằng: campaigns import TỆP --unit ĐƠN_VỊ", "There is no plan yet. Import one: campaigns import FILE --unit UNIT").In(call.Language));
                foreach (var plan in plans)
                    to.WriteLine(string.Join('\t', plan.Id, PlanPrint.Number(plan.Number, call.Language), PlanPrint.Day(plan.Date, call.Language),
                        new Phrase($"{plan.Tasks} nhiệm vụ, {plan.Mine} của đơn vị{(plan.Aside ? ", ngừng dùng" : "")}", $"{plan.Tasks} tasks, {plan.Mine} ours{(plan.Aside ? ", set aside" : "")}").In(call.Language), plan.Title));
            });
        }
    }

    private sealed class ShowVerb : ServicesVerb
    {
        private readonly Argument<string> _id = new("id") { Says = new("mã kế hoạch", "of the plan") };

        public ShowVerb() : base("show", new("toàn bộ nội dung một kế hoạch", "all that a plan says")) => Add(_id);

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var store = services.GetRequiredService<PlanStore>();
            if (await store.Find(call.Get(_id), cancel) is not { } plan)
                return Problem.Input(new("Không có kế hoạch mang mã này.", "There is no plan of this id."), call.Get(_id),
                    new("Xem campaigns plan list.", "See campaigns plan list."));
            var rows = await store.Tasks(plan.Id, cancel);
            return Answer.Done(new { plan.Id, plan.UnitId, plan.FileName, plan.Imported, plan.Updated, rows = rows.Select(r => new { r.Id, task = r.Task.Id }), content = PlanJson.Of(plan.Content) },
                to => PlanPrint.Write(to, plan.Content, call.Language));
        }
    }
}
