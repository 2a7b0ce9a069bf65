using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Desk.Units;

namespace Campaigns.Desk.Items;

/// <summary>Finds what arguments name, or says that it is not there.</summary>
internal static class Known
{
    public static async Task<Result<Item>> Item(IServiceProvider services, string id, CancellationToken cancel) =>
        await services.GetRequiredService<ItemStore>().Find(id, cancel) is { } item ? item : Problem.Input(
            new("Không có tin, bài này.", "There is no such item."), id, new("Xem danh sách bằng item list.", "See item list."));

    public static Task<Result<Unit>> Unit(IServiceProvider services, string codeOrName, CancellationToken cancel) =>
        UnitOption.Find(codeOrName, services.GetRequiredService<UnitStore>(), cancel);
}
