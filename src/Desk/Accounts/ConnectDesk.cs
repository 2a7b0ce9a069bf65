using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Secrets;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Accounts;

/// <summary>Connects an account, from the shell or the wizard: asks the platform, then stores account and secrets together.</summary>
internal sealed class ConnectDesk(Database database, AccountStore accounts, SecretStore secrets, AuditLog audit, TimeProvider clock)
{
    private const string Person = "Quản trị tại máy";

    /// <summary>An account of that unit, kind and name is connected anew and keeps its id and its posts.</summary>
    public async Task<Result<Connected>> Connect(IConnector connector, Unit unit, string name, IReadOnlyDictionary<string, string> values, CancellationToken cancel)
    {
        var asked = await connector.Connect(values, cancel);
        if (!asked.Ok)
            return asked.Problems.ToArray();
        var account = await database.Write(async session =>
        {
            var saved = await accounts.Save(session, new Account
            {
                Id = Id.New(clock), UnitId = unit.Id, Kind = connector.Kind, Name = name.Normalize().Trim(), Settings = asked.Value.Settings,
            });
            await secrets.Keep(session, saved.Id, asked.Value.Secrets);
            await audit.Note(session, unit.Id, Person, "account.connect", saved.Id, $"Kết nối {connector.Kind.Words().Vi}: {saved.Name}");
            return saved;
        }, cancel);
        return new Connected(account, asked.Value.Notes);
    }

    /// <summary>The account as it stands, and what the person should know.</summary>
    internal sealed record Connected(Account Account, IReadOnlyList<Phrase> Notes);
}
