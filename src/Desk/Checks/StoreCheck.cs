using Campaigns.Content.Store;

namespace Campaigns.Desk.Checks;

/// <summary>The store: its file, its schema, and whether every page of it reads.</summary>
internal sealed class StoreCheck : ICheck
{
    public string Name => "store";

    public async Task<IReadOnlyList<CheckFinding>> Look(CheckGround ground, CancellationToken cancel)
    {
        var database = ground.Services.GetRequiredService<Database>();
        var examined = await StoreExamination.Of(database, cancel);
        var megabytes = new FileInfo(database.File).Length / 1e6;
        return examined.Damage.Count > 0
            ? [CheckFinding.Failed(Name,
                new($"Tệp dữ liệu bị hỏng: {database.File}: {string.Join("; ", examined.Damage)}.", $"The store is damaged: {database.File}: {string.Join("; ", examined.Damage)}."),
                new("Dừng chương trình rồi khôi phục bản mới nhất trong thư mục sao lưu: campaigns restore TỆP.", "Stop the program and put the newest copy of the backup folder back: campaigns restore FILE."))]
            : [CheckFinding.Ok(Name, new($"Dữ liệu: {database.File}, {megabytes:0.0} MB, lược đồ {examined.Schema}, nguyên vẹn, ghi được.",
                $"Store: {database.File}, {megabytes:0.0} MB, schema {examined.Schema}, intact, writable."))];
    }
}
