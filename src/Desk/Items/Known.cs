using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Items;

/// <summary>Finds what arguments name, or says that it is not there.</summary>
internal static class Known
{
    public static async Task<Result<Item>> Item(IServiceProvider services, string id, CancellationToken cancel) =>
        await services.GetRequiredService<ItemStore>().Find(id, cancel) is { } item ? item : Problem.Input(
            new("Không có tin, bài này.", "There is no such item."), id, new("Xem danh sách bằng item list.", "See item list."));

    public static async Task<Result<Unit>> Unit(IServiceProvider services, string codeOrName, CancellationToken cancel) =>
        await services.GetRequiredService<UnitStore>().ByCodeOrName(codeOrName.Normalize(), cancel) is { } unit ? unit : Problem.Input(
            new("Không có đơn vị này.", "There is no such unit."), codeOrName, new("Xem danh sách bằng unit list.", "See unit list."));
}
