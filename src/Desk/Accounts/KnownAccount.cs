using Campaigns.Content;
using Campaigns.Content.Accounts;

namespace Campaigns.Desk.Accounts;

/// <summary>Finds the account that an argument names, or says that it is not there.</summary>
internal static class KnownAccount
{
    public static async Task<Result<Account>> Find(IServiceProvider services, string id, CancellationToken cancel) =>
        await services.GetRequiredService<AccountStore>().Find(id, cancel) is { } account ? account : Problem.Input(
            new("Không có kênh này.", "There is no such account."), id, new("Xem danh sách bằng: campaigns account list.", "campaigns account list shows them."));
}
