using System.CommandLine;
using Campaigns.Content.Accounts;
using Campaigns.Desk.Followers;
using Campaigns.Desk.Shell;

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
            return Answer.Done(
                new { accounts = accounts.Select(a => new { a.Id, a.Kind, a.Name, a.Sandbox, a.Active, why = a.InactiveWhy, confirmed = a.Confirmed }) },
                to =>
                {
                    foreach (var account in accounts)
                        to.WriteLine($"{account.Id}\t{account.Kind.Words().In(call.Language)}\t{account.Name}{(account.Active ? "" : $"\t{account.InactiveWhy}")}");
                });
        }
    }
}
