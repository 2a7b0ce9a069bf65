using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Outside;

namespace Campaigns.Desk.Items;

/// <summary>Says which posts made elsewhere look like the item that is about to go out, so that nobody posts the same twice.</summary>
internal static class TwinWords
{
    /// <summary>A sentence for each; empty where nothing alike stands on its accounts.</summary>
    public static async Task<IReadOnlyList<Phrase>> Of(string itemId, IServiceProvider services, CancellationToken cancel)
    {
        var said = new List<Phrase>();
        foreach (var twin in await services.GetRequiredService<OutsideDesk>().Twins(itemId, cancel))
            if (await services.GetRequiredService<AccountStore>().Find(twin.AccountId, cancel) is { } account
                && await services.GetRequiredService<UnitStore>().ById(account.UnitId, cancel) is { } unit)
            {
                var (at, where) = (unit.Local(twin.At).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture), twin.Url is { } url ? $" {url}" : "");
                said.Add(new($"Có thể trùng: trên “{account.Name}” đã có bài gần giống, đăng ngoài hệ thống lúc {at}.{where} Nếu đúng là trùng, hủy bài này bằng campaigns post cancel.",
                    $"A likely twin: “{account.Name}” has a post much like this one, made elsewhere at {at}.{where} If it is the same, campaigns post cancel takes this one off."));
            }
        return said;
    }
}
