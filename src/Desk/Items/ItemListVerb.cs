using System.CommandLine;
using Campaigns.Content.Items;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Items;

internal sealed class ItemListVerb : ServicesVerb
{
    private readonly Option<string?> _unit = new("--unit") { Description = "code or name; all units without it" };
    private readonly Option<string?> _after = new("--after") { Description = "\"next\" of the page before" };
    private readonly Option<int> _most = new("--most") { Description = $"at most {ItemStore.LongestPage}", DefaultValueFactory = _ => 50 };

    public ItemListVerb() : base("list", "items, newest first")
    {
        Add(_unit);
        Add(_after);
        Add(_most);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        string? unitId = null;
        if (call.Get(_unit) is { } name)
        {
            var unit = await Known.Unit(services, name, cancel);
            if (!unit.Ok)
                return Answer.Failed(unit.Problems);
            unitId = unit.Value.Id;
        }
        var page = await services.GetRequiredService<ItemStore>().List(unitId, call.Get(_after), call.Get(_most), cancel);
        return Answer.Done(page, to =>
        {
            foreach (var item in page.Items)
                to.WriteLine($"{item.Id}\t{ItemWords.State(item.State, call.Language)}\t{item.Title}");
            if (page.Next is not null)
                to.WriteLine($"… --after {page.Next}");
        });
    }
}
