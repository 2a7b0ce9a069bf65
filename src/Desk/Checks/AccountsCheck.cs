using Campaigns.Content;
using Campaigns.Content.Accounts;

namespace Campaigns.Desk.Checks;

/// <summary>Every account: on or off, a sandbox or the world, and whether a person has seen a test post as a citizen would.</summary>
internal sealed class AccountsCheck : ICheck
{
    private const int Shown = 50;

    public string Name => "account";

    public async Task<IReadOnlyList<CheckFinding>> Look(CheckGround ground, CancellationToken cancel)
    {
        var accounts = await ground.Services.GetRequiredService<AccountStore>().All(cancel);
        if (accounts.Count == 0)
            return [CheckFinding.Ok(Name, new("Chưa có kênh nào.", "No account yet."))];
        List<CheckFinding> findings = [.. accounts.Take(Shown).Select(Judge)];
        if (accounts.Count > Shown)
            findings.Add(CheckFinding.Ok(Name, new($"… và {accounts.Count - Shown} kênh nữa.", $"… and {accounts.Count - Shown} more accounts.")));
        return findings;
    }

    internal CheckFinding Judge(Account account)
    {
        var name = $"{account.Name} ({account.Kind})";
        if (!account.Active)
            return CheckFinding.Warning(Name, new($"Kênh {name}: đang tắt{Because(account.InactiveWhy)}.", $"Account {name}: off{Because(account.InactiveWhy)}."));
        if (account.Sandbox)
            return CheckFinding.Ok(Name, new($"Kênh {name}: chạy thử, không gửi đi đâu.", $"Account {name}: a sandbox, sends nothing."));
        return account.Confirmed is null && account.Kind is ChannelKind.Facebook or ChannelKind.ZaloOa or ChannelKind.WordPress
            ? CheckFinding.Warning(Name, new($"Kênh {name}: chưa xác nhận công khai.", $"Account {name}: nobody has confirmed yet that citizens see it."),
                new("Mở một bài thử trên điện thoại không đăng nhập rồi xác nhận.", "Look at a test post on a phone that is not signed in, and confirm."))
            : CheckFinding.Ok(Name, new($"Kênh {name}: đang bật.", $"Account {name}: on."));
    }

    private static string Because(string? why) => string.IsNullOrEmpty(why) ? "" : $": {why}";
}
