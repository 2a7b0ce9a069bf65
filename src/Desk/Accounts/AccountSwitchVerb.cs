using System.CommandLine;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Accounts;

/// <summary><c>account switch ID on|off</c>.</summary>
internal sealed class AccountSwitchVerb : ServicesVerb
{
    private readonly Argument<string> _id = new("id") { Says = new("mã kênh", "id of an account") };
    private readonly Argument<string> _to = new("to") { Says = new("on (bật), off (tắt)", "on, off") };

    public AccountSwitchVerb() : base("switch", new("bật hoặc tắt một kênh", "switch an account on or off"))
    {
        _to.AcceptOnlyFromAmong("on", "off");
        Add(_id);
        Add(_to);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var account = await KnownAccount.Find(services, call.Get(_id), cancel);
        if (!account.Ok)
            return Answer.Failed(account.Problems);
        var on = call.Get(_to) == "on";
        await services.GetRequiredService<AccountSwitch>().Turn(account.Value, on, Administrator.AtTheMachine, cancel);
        return Answer.Done(new { id = account.Value.Id, active = on }, to => to.WriteLine((on, call.Language) switch
        {
            (true, "en") => $"\"{account.Value.Name}\" is on.",
            (false, "en") => $"\"{account.Value.Name}\" is off: nothing is posted there.",
            (true, _) => $"Kênh “{account.Value.Name}” đang bật.",
            (false, _) => $"Kênh “{account.Value.Name}” đã tắt: không đăng gì lên đó.",
        }));
    }
}
