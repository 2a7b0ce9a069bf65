using Campaigns.Content.Secrets;
using Campaigns.Content.Store;
using Campaigns.Desk.Keys;

namespace Campaigns.Desk.Checks;

/// <summary>Whether the keys open what they sealed, and who guards them.</summary>
internal sealed class KeysCheck : ICheck
{
    public string Name => "keys";

    public async Task<IReadOnlyList<CheckFinding>> Look(CheckGround ground, CancellationToken cancel)
    {
        var shared = ground.Services.GetService<StoreKeys>();
        if (shared is not null && await shared.Refusal(cancel) is { } refusal)
            return [CheckFinding.Of(Name, refusal)];
        var (secrets, database) = (ground.Services.GetRequiredService<SecretStore>(), ground.Services.GetRequiredService<Database>());
        var (any, shut) = (false, new List<string>());
        foreach (var (id, name, stored) in await database.Read(session => session.List<(string, string, int)>(
            "SELECT a.id, a.name, COUNT(*) FROM account_secret s JOIN account a ON a.id = s.account_id GROUP BY a.id, a.name ORDER BY a.name LIMIT 200"), cancel))
        {
            any = true;
            if ((await secrets.Of(id, cancel)).Count < stored)
                shut.Add(name);
        }
        return shut.Count > 0
            ? [CheckFinding.Failed(Name, new($"Khóa của máy này không mở được mật khẩu của kênh: {string.Join(", ", shut)}.", $"The keys here do not open the secrets of: {string.Join(", ", shut)}."),
                shared is not null ? new("Chép thư mục keys của máy đã kết nối các kênh này vào thư mục dữ liệu ở đây rồi chạy lại (khóa sẽ vào cơ sở dữ liệu), hoặc kết nối lại.", "Bring the keys folder of the machine that connected them into the data folder here and run again (its keys go into the database), or connect them again.")
                : new("Chép lại thư mục keys và mật khẩu giữ khóa, hoặc kết nối lại các kênh này.", "Bring back the keys folder and its passphrase, or connect these accounts again."))]
            : [shared is null ? Guarded(ground, any) : Shared(shared)];
    }

    private CheckFinding Shared(StoreKeys shared) => shared.GetAllElements().Any(KeySeal.LiesOpen)
        ? CheckFinding.Warning(Name, new("Khóa nằm không niêm phong trong cơ sở dữ liệu, chung cho mọi máy: ai có một bản sao của nó là mở được mật khẩu các kênh.", "The keys of all machines lie open in the database: whoever has a copy of it opens the secrets of the accounts."),
            new("Đặt Keys:PassphraseFile trên mọi máy trước khi bắt đầu dùng PostgreSQL; cách làm lại từ đầu ở docs/operations.md.", "Set Keys:PassphraseFile on every machine before PostgreSQL is taken into use; docs/operations.md says how to begin anew."))
        : CheckFinding.Ok(Name, new("Khóa ở trong cơ sở dữ liệu, chung cho mọi máy, được giữ bằng mật khẩu.", "The keys are in the database, for all machines, guarded by a passphrase."));

    private CheckFinding Guarded(CheckGround ground, bool any) =>
        ground.Services.GetService<Passphrase>() is not null
            ? CheckFinding.Ok(Name, new("Khóa được giữ bằng mật khẩu.", "The keys are guarded by a passphrase."))
            : OperatingSystem.IsWindows()
                ? CheckFinding.Ok(Name, new("Khóa được giữ bằng kho khóa của Windows.", "The keys are guarded by the key store of Windows."))
                : !any ? CheckFinding.Ok(Name, new("Chưa có mật khẩu kênh nào để giữ.", "No account has a secret yet."))
                : CheckFinding.Warning(Name, new("Khóa chỉ được giữ bằng quyền của thư mục keys.", "Only the rights of the keys folder guard the keys."),
                    new("Đặt Keys:PassphraseFile trỏ tới một tệp ngoài thư mục dữ liệu.", "Point Keys:PassphraseFile to a file outside the data folder."));
}
