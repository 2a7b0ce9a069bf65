using System.CommandLine;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Accounts;

/// <summary><c>account confirm ID</c>: a person saw the test post on a phone that is not signed in.</summary>
internal sealed class AccountConfirmVerb : ServicesVerb
{
    private readonly Argument<string> _id = new("id") { Says = new("mã kênh", "id of an account") };
    private readonly Option<string?> _person = new("--person") { Says = new("ai đã nhìn thấy; bỏ trống là quản trị tại máy", "who saw it; without it the administrator at the machine") };

    public AccountConfirmVerb() : base("confirm", new("xác nhận đã nhìn thấy bài thử như một người dân", "a person saw a test post as a citizen would"))
    {
        Add(_id);
        Add(_person);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var account = await KnownAccount.Find(services, call.Get(_id), cancel);
        if (!account.Ok)
            return Answer.Failed(account.Problems);
        await services.GetRequiredService<AccountSwitch>().Confirm(account.Value, (call.Get(_person) ?? Administrator.AtTheMachine).Normalize().Trim(), cancel);
        var confirmed = await KnownAccount.Find(services, account.Value.Id, cancel);
        return Answer.Done(new { id = account.Value.Id, confirmed = confirmed.Value?.Confirmed }, to => to.WriteLine(call.Language == "en"
            ? $"\"{account.Value.Name}\": citizens see what is posted there." : $"Kênh “{account.Value.Name}”: đã xác nhận người dân xem được."));
    }
}
