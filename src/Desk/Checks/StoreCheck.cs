using System.Globalization;
using Campaigns.Content.Store;

namespace Campaigns.Desk.Checks;

/// <summary>The store: its engine and place, its schema, whether every page of it reads, whether a commit waits for the disk, and whether its clock is ours.</summary>
internal sealed class StoreCheck : ICheck
{
    /// <summary>Leases are judged by the database's clock, so that a difference cannot send twice; but posts go out by it, and people read this one.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(2);

    public string Name => "store";

    public async Task<IReadOnlyList<CheckFinding>> Look(CheckGround ground, CancellationToken cancel)
    {
        var database = ground.Services.GetRequiredService<Database>();
        return Judge(await database.Examine(cancel), database.Place);
    }

    internal IReadOnlyList<CheckFinding> Judge(StoreExamination examined, string place)
    {
        if (examined.Damage.Count > 0)
            return [CheckFinding.Failed(Name,
                new($"Tệp dữ liệu bị hỏng: {place}: {string.Join("; ", examined.Damage)}.", $"The store is damaged: {place}: {string.Join("; ", examined.Damage)}."),
                new("Dừng chương trình rồi khôi phục bản mới nhất trong thư mục sao lưu: campaigns restore TỆP.", "Stop the program and put the newest copy of the backup folder back: campaigns restore FILE."))];
        var megabytes = (examined.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
        return
        [
            CheckFinding.Ok(Name, new($"Dữ liệu: {place}, {examined.Engine}, {megabytes} MB, lược đồ {examined.Schema}, {(examined.Read ? "nguyên vẹn, " : "")}ghi được.",
                $"Store: {place}, {examined.Engine}, {megabytes} MB, schema {examined.Schema}, {(examined.Read ? "intact, " : "")}writable.")),
            Durability(examined),
            .. Clock(examined),
        ];
    }

    private CheckFinding Durability(StoreExamination examined) => (examined.Flushes, examined.Durability) switch
    {
        (false, _) => CheckFinding.Warning(Name, new("Máy chủ PostgreSQL chạy với fsync=off: mất điện có thể mất bài đã ghi, và đăng lại lần nữa.", "The PostgreSQL server runs with fsync=off: with the power may go what was stored, and a post be sent again."),
            new("Đặt fsync = on trong postgresql.conf rồi nạp lại.", "Set fsync = on in postgresql.conf and reload.")),
        (_, "on" or "FULL" or "remote_apply") => CheckFinding.Ok(Name, new($"Ghi bền: synchronous {examined.Durability}.", $"Durable: synchronous {examined.Durability}.")),
        _ => CheckFinding.Warning(Name, new($"synchronous_commit là {examined.Durability}, không phải on.", $"synchronous_commit is {examined.Durability}, not on."),
            new("Bỏ Options khỏi Store:Connection; chương trình tự đặt on.", "Take Options out of Store:Connection; the program sets it to on.")),
    };

    private IEnumerable<CheckFinding> Clock(StoreExamination examined)
    {
        if (examined.ClockAhead is not { } ahead)
            yield break;
        var seconds = ahead.Duration().TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var (vi, en) = ahead > TimeSpan.Zero ? ("nhanh", "ahead of") : ("chậm", "behind");
        yield return ahead.Duration() < Apart
            ? CheckFinding.Ok(Name, new($"Đồng hồ của máy này và của máy chủ dữ liệu lệch nhau {seconds} giây.", $"The clocks of this machine and of the database are {seconds} s apart."))
            : CheckFinding.Warning(Name, new($"Đồng hồ của máy này {vi} hơn máy chủ dữ liệu {seconds} giây; bài đăng theo đồng hồ máy chủ.", $"This machine's clock is {seconds} s {en} the database's; posts go out by the database's."),
                new("Bật đồng bộ giờ qua mạng trên cả hai máy.", "Switch network time on at both machines."));
    }
}
