using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;

namespace Campaigns.Channels.Assisted;

/// <summary>
/// What a person posts to by hand: a hamlet's group, a portal or an OA that another office holds. The worker hands its posts
/// to the desk (<c>waiting</c>) and never sends them; should one get here all the same, nothing leaves.
/// </summary>
internal sealed class AssistedChannel : IChannel
{
    /// <summary>Of no consequence: absence is never told.</summary>
    public TimeSpan Settle => TimeSpan.Zero;

    public Task<Outcome> Publish(Dispatch dispatch, CancellationToken cancel) =>
        Task.FromResult<Outcome>(new Outcome.Rejected($"Kênh “{dispatch.Account.Name}” do người đăng tay; chương trình không tự gửi lên đó."));

    public Task<Outcome> Update(Dispatch dispatch, CancellationToken cancel) => Task.FromResult<Outcome>(ByHand(dispatch, "Sửa bài bằng tay theo lời văn mới đã duyệt"));

    public Task<Outcome> Withdraw(Dispatch dispatch, CancellationToken cancel) => Task.FromResult<Outcome>(ByHand(dispatch, "Gỡ bài bằng tay"));

    public Task<Outcome> Follow(Dispatch dispatch, CancellationToken cancel) => Task.FromResult<Outcome>(new Outcome.Unknown(OnlyAPerson(dispatch)));

    public Task<Finding> Find(Dispatch dispatch, CancellationToken cancel) => Task.FromResult<Finding>(new Finding.CannotTell(OnlyAPerson(dispatch)));

    public Task<IReadOnlyList<Standing>> List(Account account, int most, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Standing>>([]);

    public Task<IReadOnlyDictionary<string, long>?> Measure(Dispatch dispatch, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, long>?>(null);

    /// <summary>Ready once somebody is named who posts there.</summary>
    public Task<Problem?> Check(Account account, CancellationToken cancel) => Task.FromResult(AssistedSettings.Of(account).Person.Length > 0
        ? null
        : Problem.Input(new("Chưa có người phụ trách kênh đăng tay này.", "Nobody is named who posts to this account by hand."), account.Name,
            new($"Kết nối lại: campaigns account connect assisted --name \"{account.Name}\" --set person=… what=…", $"Connect it again: campaigns account connect assisted --name \"{account.Name}\" --set person=… what=…")));

    /// <summary>The channel cannot do it; the words say who does, and where.</summary>
    private static Outcome.Rejected ByHand(Dispatch dispatch, string what)
    {
        var settings = AssistedSettings.Of(dispatch.Account);
        var person = settings.Person.Length > 0 ? settings.Person : "người phụ trách";
        var where = settings.Link is { Length: > 0 } link ? $": {link}" : "";
        return new Outcome.Rejected($"Việc của {person}: {what} trên “{dispatch.Account.Name}”{where}.");
    }

    private static string OnlyAPerson(Dispatch dispatch) => $"Kênh “{dispatch.Account.Name}” do người đăng tay; chỉ người mở kênh ra mới biết bài đã lên chưa.";
}
