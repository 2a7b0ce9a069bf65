using System.CommandLine;
using Campaigns.Channels.Contract;
using Campaigns.Channels.Wire;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Desk.Accounts;

/// <summary><c>account check [ID]</c>: asks each account's platform whether it can post right now; 1 where one that is on cannot.</summary>
internal sealed class AccountCheckVerb : ServicesVerb
{
    /// <summary>How long one account is asked.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Argument<string?> _id = new("id") { Arity = ArgumentArity.ZeroOrOne, Says = new("mã kênh; bỏ trống là mọi kênh", "id of an account; without it every account") };

    public AccountCheckVerb() : base("check", new("kênh có đăng được ngay lúc này không", "whether accounts can post right now")) => Add(_id);

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var accounts = await Named(call, services, cancel);
        if (!accounts.Ok)
            return Answer.Failed(accounts.Problems);
        var channels = services.GetRequiredService<ChannelSet>();
        var findings = new List<(Account Account, Problem? Problem, Phrase? Heed)>();
        foreach (var account in accounts.Value)
        {
            var problem = await Ask(channels, account, cancel);
            findings.Add((account, problem, problem is null ? await Heed(channels, account, cancel) : null));
        }
        // After the asking, which may take its time.
        var resting = await services.GetRequiredService<AccountRests>().Now(cancel);
        var units = (await services.GetRequiredService<UnitStore>().All(cancel)).ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        findings = [.. findings.Select(f => (f.Account, f.Problem ?? Rest(f.Account, resting, units[f.Account.UnitId]), f.Heed))];
        return new Answer(findings.Any(f => f.Problem is not null && f.Account.Active) ? 1 : 0,
            new
            {
                accounts = findings.Select(f => new
                {
                    f.Account.Id, f.Account.Kind, f.Account.Name, f.Account.Active, f.Account.Confirmed, ok = f.Problem is null,
                    what = (f.Problem?.What ?? f.Heed)?.In(call.Language), mend = f.Problem?.Mend?.In(call.Language),
                    resting = RestWords.Data(resting, f.Account),
                }),
            },
            to =>
            {
                foreach (var (account, problem, heed) in findings)
                    to.WriteLine($"{account.Id}\t{account.Kind.Words().In(call.Language)}\t{account.Name}\t{Words(account, problem).In(call.Language)}{(heed is { } said ? $" {said.In(call.Language)}" : "")}");
            });
    }

    private async Task<Result<IReadOnlyList<Account>>> Named(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        if (call.Parsed.GetValue(_id) is not { } id)
            return Result(await services.GetRequiredService<AccountStore>().All(cancel));
        var one = await KnownAccount.Find(services, id, cancel);
        return one.Ok ? Result([one.Value]) : one.Problems.ToArray();
    }

    // An interface converts to nothing by itself.
    private static Result<IReadOnlyList<Account>> Result(IReadOnlyList<Account> accounts) => accounts.ToArray();

    private static async Task<Problem?> Ask(ChannelSet channels, Account account, CancellationToken cancel)
    {
        if (!account.Active)
            return Problem.World(new($"Đang tắt{Because(account)}.", $"Off{Because(account)}."), account.Name, new($"Bật bằng: campaigns account switch {account.Id} on", $"campaigns account switch {account.Id} on"));
        if (channels.For(account) is not { } channel)
            return Problem.World(new("Bản cài đặt này chưa đăng được lên kênh loại này.", "This installation has no channel of this kind."), account.Name);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            return await channel.Check(account, patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Problem.World(new($"Không trả lời trong {Patience.TotalSeconds:0} giây.", $"No answer within {Patience.TotalSeconds:0} seconds."), account.Name, new("Thử lại sau.", "Try again later."));
        }
    }

    /// <summary>The platform answers this process; the worker that posts does not call it for the moment.</summary>
    private static Problem? Rest(Account account, IReadOnlyDictionary<string, AccountRest> resting, Unit unit) => resting.TryGetValue(account.Id, out var rest)
        ? Problem.World(RestWords.Of(rest, unit.Zone), account.Name, new("Chờ đến giờ đó; bài vẫn còn nguyên và tự được đăng.", "Wait until then; posts are safe and go out by themselves."))
        : null;

    /// <summary>What ends soon on an account that can post; nothing where it is not told in time.</summary>
    private static async Task<Phrase?> Heed(ChannelSet channels, Account account, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            return await channels.For(account)!.Heed(account, patience.Token) is [var first, ..] ? first : null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    private static Phrase Words(Account account, Problem? problem) => problem is not null ? new(
            string.Join(' ', new[] { problem.What.Vi, problem.Mend?.Vi }.OfType<string>()), string.Join(' ', new[] { problem.What.En, problem.Mend?.En }.OfType<string>()))
        : account.Confirmed is null && account is { Sandbox: false, Kind: ChannelKind.Facebook or ChannelKind.ZaloOa or ChannelKind.WordPress }
            ? new("Đăng được; chưa xác nhận công khai.", "Can post; nobody has confirmed yet that citizens see it.")
            : new("Đăng được.", "Can post.");

    private static string Because(Account account) => account.InactiveWhy is { Length: > 0 } why ? $": {why.TrimEnd('.')}" : "";
}
