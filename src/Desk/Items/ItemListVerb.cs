using System.CommandLine;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;
using Campaigns.Desk.Units;

namespace Campaigns.Desk.Items;

internal sealed class ItemListVerb : ServicesVerb
{
    private readonly UnitOption _unit = new(UnitOption.Every);
    private readonly Option<string?> _after = new("--after") { Says = new("giá trị “next” của trang trước", "\"next\" of the page before") };
    private readonly Option<int> _most = new("--most") { Says = new($"nhiều nhất {ItemStore.LongestPage}", $"at most {ItemStore.LongestPage}"), DefaultValueFactory = _ => 50 };

    public ItemListVerb() : base("list", new("tin, bài, mới nhất trước", "items, newest first"))
    {
        Add(_unit);
        Add(_after);
        Add(_most);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var unitId = await _unit.Narrow(call, services.GetRequiredService<UnitStore>(), cancel);
        if (!unitId.Ok)
            return Answer.Failed(unitId.Problems);
        var page = await services.GetRequiredService<ItemStore>().List(unitId.Value, call.Get(_after), call.Get(_most), cancel);
        return Answer.Done(new ItemEntries([.. page.Items.Select(ItemEntry.Of)], page.Next), to =>
        {
            foreach (var item in page.Items)
                to.WriteLine($"{item.Id}\t{ItemWords.State(item.State, call.Language)}\t{item.Title}");
            if (page.Next is not null)
                to.WriteLine($"… --after {page.Next}");
        });
    }
}
