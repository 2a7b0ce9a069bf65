using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Secrets;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Accounts;

/// <summary>Connects an account, from the shell or the wizard: asks the platform, then stores account and secrets together.</summary>
internal sealed class ConnectDesk(Database database, AccountStore accounts, SecretStore secrets, AccountHandover handover, AuditLog audit, WorkBell bell, TimeProvider clock)
{
    /// <summary>An account of that unit, kind and name is connected anew and keeps its id and its posts.</summary>
    public Task<Result<Connected>> Connect(IConnector connector, Unit unit, string name, IReadOnlyDictionary<string, string> values, Actor who, CancellationToken cancel) =>
        Connect(connector, unit, name, values, who, null, cancel);

    /// <summary>The same in the place of an account that was worked by hand: what it has not posted yet goes to the new one.</summary>
    public async Task<Result<Connected>> Connect(
        IConnector connector, Unit unit, string name, IReadOnlyDictionary<string, string> values, Actor who, Account? replaces, CancellationToken cancel)
    {
        // Asked before the platform is, which may use up a one-time token; and again in the commit.
        if (replaces is not null && await database.Read(session => Refusal(session, replaces, connector, unit), cancel) is { } early)
            return early;
        var asked = await connector.Connect(values, cancel);
        if (!asked.Ok)
            return asked.Problems.ToArray();
        var connected = await database.Write(async Task<Result<Connected>> (session) =>
        {
            if (replaces is not null && await Refusal(session, replaces, connector, unit) is { } refusal)
                return refusal;
            if (!connector.Again && await Standing(session, connector.Kind, unit, name.Normalize().Trim()) is { } standing)
                return standing;
            var saved = await accounts.Save(session, new Account
            {
                Id = Id.New(clock), UnitId = unit.Id, Kind = connector.Kind, Name = name.Normalize().Trim(), Settings = asked.Value.Settings,
            });
            await secrets.Keep(session, saved.Id, asked.Value.Secrets);
            await connector.Settle(session, saved, values);
            await audit.Note(session, unit.Id, who, "account.connect", saved.Id, $"Kết nối {connector.Kind.Words().Vi}: {saved.Name}");
            return new Connected(saved, replaces is null ? asked.Value.Notes : [.. asked.Value.Notes, Moved(replaces, await handover.Move(session, replaces, saved, who.Name))]);
        }, cancel);
        bell.Ring();
        return connected;
    }

    private async Task<Problem?> Refusal(Session session, Account replaces, IConnector connector, Unit unit) => connector.Kind == ChannelKind.Assisted
        ? Problem.Input(new("Kênh thay vào phải là kênh tự động.", "What takes its place must be an account that posts by itself."), "--replaces")
        : await handover.Refusal(session, replaces, unit.Id);

    /// <summary>What is made once: a portal of a unit, and a station of a name. What was set for it since stays.</summary>
    private static async Task<Problem?> Standing(Session session, ChannelKind kind, Unit unit, string name) =>
        await session.Value<int>($"SELECT COUNT(*) FROM account WHERE unit_id = @Id AND kind = @kind{(kind == ChannelKind.Portal ? "" : " AND name = @name")}", new { unit.Id, kind, name }) == 0 ? null
            : kind == ChannelKind.Portal ? Problem.Input(new("Đơn vị đã có cổng thông tin.", "The unit has a portal already."), ConnectView.NameField, new("Nếu cổng đang tắt, bật lại ở trang Kênh.", "Where it is off, switch it on on the page of accounts."))
            : Problem.Input(new("Đơn vị đã có kênh mang tên này.", "The unit has an account of this name already."), ConnectView.NameField, new("Đặt tên khác.", "Choose another name."));

    private static Phrase Moved(Account from, int posts) => new(
        $"Đã chuyển {posts} bài từ “{from.Name}”, kênh này đã tắt. Bài nào có lời văn khác kiểu thì cần duyệt lại.",
        $"{posts} posts moved from \"{from.Name}\", which is now off. Those whose words have another form need a new approval.");

    /// <summary>The account as it stands, and what the person should know.</summary>
    internal sealed record Connected(Account Account, IReadOnlyList<Phrase> Notes);
}
