using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Desk.Accounts;

/// <summary>What connecting told of an account, kept in the audit so that it can be read again.</summary>
internal sealed class AccountNotes(Database database, AuditLog audit)
{
    private const string Act = "account.notes";

    public Task Keep(Account account, IReadOnlyList<Phrase> notes, Actor who, CancellationToken cancel) => notes.Count == 0 ? Task.CompletedTask : database.Write(
        session => audit.Note(session, account.UnitId, who, Act, account.Id, string.Join('\n', notes.Select(n => n.Vi.ReplaceLineEndings(" ")))), cancel);

    /// <summary>Those of the last time it was connected; empty where there were none.</summary>
    public async Task<IReadOnlyList<string>> Of(Account account, CancellationToken cancel) => (await database.Read(session => session.Value<string>(
        "SELECT detail FROM audit WHERE unit_id = @UnitId AND act = @Act AND subject = @Id ORDER BY at DESC, id DESC LIMIT 1",
        new { account.UnitId, Act, account.Id }), cancel))?.Split('\n') ?? [];
}
