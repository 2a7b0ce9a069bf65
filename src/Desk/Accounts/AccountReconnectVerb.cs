using System.CommandLine;
using System.Globalization;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Accounts;

/// <summary><c>account reconnect ID</c>: the steps by which an account is connected again, to be printed or read out.</summary>
internal sealed class AccountReconnectVerb : ServicesVerb
{
    private readonly Argument<string> _id = new("id") { Says = new("mã kênh", "id of an account") };

    public AccountReconnectVerb() : base("reconnect", new("các bước kết nối lại một kênh, từng bước ai làm gì ở đâu", "how an account is connected again: who does what, where")) => Add(_id);

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var found = await KnownAccount.Find(services, call.Get(_id), cancel);
        if (!found.Ok)
            return Answer.Failed(found.Problems);
        var account = found.Value;
        if (account.Sandbox || services.GetServices<IAuthorizer>().FirstOrDefault(a => a.Kind == account.Kind) is not { } authorizer)
            return Problem.Input(new("Kênh này không có mã truy cập hết hạn theo kỳ.", "This account has no permission that ends by itself."), account.Name, new("Kết nối lại ở trang Kênh khi cần.", "Connect it again on the page of accounts when needed."));
        var back = services.GetRequiredService<ReturnAddress>();
        var steps = authorizer.Steps(account, back.Connect(account), await back.Of(account.Kind, cancel));
        var ends = await authorizer.Ends(account, cancel);
        var unit = await services.GetRequiredService<UnitStore>().ById(account.UnitId, cancel);
        return Answer.Done(new { id = account.Id, ends, steps = steps.Select(s => new { who = s.Who.In(call.Language), what = s.What.In(call.Language), s.Address }) }, to =>
        {
            if (ends is { } at)
            {
                var day = (unit?.Local(at) ?? at).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
                to.WriteLine(new Phrase($"“{account.Name}”: quyền hiện tại hết hạn chậm nhất {day} nếu không làm mới được.", $"\"{account.Name}\": the present permission ends on {day} at the latest unless it is refreshed.").In(call.Language));
            }
            for (var n = 0; n < steps.Count; n++)
            {
                to.WriteLine($"{n + 1}. {steps[n].Who.In(call.Language)}: {steps[n].What.In(call.Language)}");
                if (steps[n].Address is { } address)
                    to.WriteLine($"   {address}");
            }
        });
    }
}
