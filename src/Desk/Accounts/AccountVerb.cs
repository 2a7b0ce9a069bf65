using System.CommandLine;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Desk.Followers;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Desk.Accounts;

/// <summary><c>account list</c>: where this installation can speak.</summary>
internal sealed class AccountVerb : VerbGroup
{
    public AccountVerb() : base("account", new("trang, cổng, đài và các kênh khác", "pages, sites, stations and the portal"))
    {
        Add(new BroadcastVerb());
        Add(new AccountCheckVerb());
        Add(new AccountConfirmVerb());
        Add(new AccountConnectVerb());
        Add(new AccountReconnectVerb());
        Add(new AccountSwitchVerb());
        Add(new ListVerb());
    }

    private sealed class ListVerb() : ServicesVerb("list", new("mọi kênh", "every account"))
    {
        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var accounts = await services.GetRequiredService<AccountStore>().All(cancel);
            var resting = await services.GetRequiredService<AccountRests>().Now(cancel);
            var units = (await services.GetRequiredService<UnitStore>().All(cancel)).ToDictionary(unit => unit.Id, StringComparer.Ordinal);
            string Note(Account account) => !account.Active ? $"\t{account.InactiveWhy}"
                : resting.TryGetValue(account.Id, out var rest) ? $"\t{RestWords.Of(rest, units[account.UnitId].Zone).In(call.Language)}" : "";
            return Answer.Done(
                new { accounts = accounts.Select(a => new { a.Id, a.Kind, a.Name, a.Sandbox, a.Active, why = a.InactiveWhy, confirmed = a.Confirmed, resting = RestWords.Data(resting, a) }) },
                to =>
                {
                    foreach (var account in accounts)
                        to.WriteLine($"{account.Id}\t{account.Kind.Words().In(call.Language)}\t{account.Name}{Note(account)}");
                });
        }
    }
}
