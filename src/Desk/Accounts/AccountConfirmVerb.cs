using System.CommandLine;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Accounts;

/// <summary><c>account confirm ID</c>: a person saw the test post on a phone that is not signed in.</summary>
internal sealed class AccountConfirmVerb : ServicesVerb
{
    private readonly Argument<string> _id = new("id") { Description = "id of an account" };
    private readonly Option<string> _person = new("--person") { Description = "who saw it", DefaultValueFactory = _ => Administrator.AtTheMachine };

    public AccountConfirmVerb() : base("confirm", "a person saw a test post as a citizen would")
    {
        Add(_id);
        Add(_person);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var account = await KnownAccount.Find(services, call.Get(_id), cancel);
        if (!account.Ok)
            return Answer.Failed(account.Problems);
        await services.GetRequiredService<AccountSwitch>().Confirm(account.Value, call.Get(_person)!.Normalize().Trim(), cancel);
        var confirmed = await KnownAccount.Find(services, account.Value.Id, cancel);
        return Answer.Done(new { id = account.Value.Id, confirmed = confirmed.Value?.Confirmed }, to => to.WriteLine(call.Language == "en"
            ? $"\"{account.Value.Name}\": citizens see what is posted there." : $"Kênh “{account.Value.Name}”: đã xác nhận người dân xem được."));
    }
}
