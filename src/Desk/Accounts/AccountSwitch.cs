using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Accounts;

/// <summary>Switches accounts on and off, and notes that a person has seen that citizens see them. Each act stands in the audit.</summary>
internal sealed class AccountSwitch(Database database, AccountStore accounts, AuditLog audit, WorkBell bell)
{
    /// <summary>Off: nothing more is posted there. On: what was held for the account goes out again, as far as its last moment allows.</summary>
    public async Task Turn(Account account, bool on, Actor who, CancellationToken cancel)
    {
        await database.Write(async session =>
        {
            await AccountStore.Switch(session, account.Id, on, on ? null : $"{who.Name} đã tắt.");
            await audit.Note(session, account.UnitId, who, on ? "account.on" : "account.off", account.Id, account.Name);
        }, cancel);
        bell.Ring();
    }

    /// <summary>A person saw a test post on a phone that is not signed in.</summary>
    public Task Confirm(Account account, Actor who, CancellationToken cancel) => database.Write(async session =>
    {
        await accounts.Confirm(session, account.Id);
        await audit.Note(session, account.UnitId, who, "account.confirm", account.Id, $"Đã thấy bài thử trên máy không đăng nhập: {account.Name}");
    }, cancel);
}
