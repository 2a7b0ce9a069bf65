using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Desk.Keys;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Desk.Stores;

/// <summary><c>store copy --to CONNECTION</c>: everything from SQLite to an empty PostgreSQL, checked on both sides.</summary>
internal sealed class StoreCopyVerb : Verb
{
    private const int LongestFile = 16 * 1024;

    private readonly Option<string?> _to = new("--to") { Says = new("chuỗi kết nối PostgreSQL của nơi đến", "the target's PostgreSQL connection string") };
    private readonly Option<FileInfo?> _file = new("--to-file") { Says = new("tệp chứa chuỗi ấy, để mật khẩu không nằm trên dòng lệnh", "a file that holds it, so that its password stands on no command line") };

    public StoreCopyVerb() : base("copy", new("chép mọi dữ liệu từ SQLite sang một PostgreSQL trống", "copy everything from SQLite to an empty PostgreSQL")) 
    {
        Add(_to);
        Add(_file);
    }

    protected override async Task<Answer> Run(VerbCall call, CancellationToken cancel)
    {
        var to = await Connection(call.Get(_to), call.Get(_file), cancel);
        if (!to.Ok)
            return Answer.Failed(to.Problems);
        var prepared = await Ground.Prepare(call.Data, call.Settings, TimeProvider.System, cancel);
        if (!prepared.Ok)
            return Answer.Failed(prepared.Problems);
        await using var ground = prepared.Value;
        var alone = WorkerLock.Take(ground.Installation.DataFolder);
        if (!alone.Ok)
            return Answer.Failed(alone.Problems);
        using var held = alone.Value;
        var keys = KeyFiles.Of(ground.Installation, new KeySeal(ground.Passphrase));
        if (!keys.Ok)
            return Answer.Failed(keys.Problems);
        var moved = await StoreMove.Run(ground.Database, to.Value, keys.Value, ground.Clock, cancel);
        if (!moved.Ok)
            return Answer.Failed(moved.Problems);
        return Answer.Done(new { from = ground.Database.Place, tables = moved.Value.Select(t => new { t.Name, t.Rows, sha256 = t.Hash }) }, to =>
        {
            foreach (var table in moved.Value)
                to.WriteLine($"{table.Name}\t{table.Rows}\t{table.Hash[..12]}");
            to.WriteLine(call.Language == "en"
                ? "Moved. Write the connection string into Store:Connection, keep the data folder (templates, media) and the passphrase file, run campaigns check, then start; the keys went along. The SQLite store is on hold."
                : "Đã chuyển xong. Ghi chuỗi kết nối vào Store:Connection, giữ nguyên thư mục dữ liệu (mẫu, video) và tệp mật khẩu giữ khóa, chạy campaigns check rồi khởi động; khóa đã sang theo. Kho SQLite cũ đang tạm giữ.");
        });
    }

    private static async Task<Result<string>> Connection(string? said, FileInfo? file, CancellationToken cancel)
    {
        if (said is null == file is null)
            return Problem.Input(new("Chưa nói chuyển đi đâu, hoặc nói hai lần.", "It is not said where to, or it is said twice."), null, new("Dùng --to hoặc --to-file.", "Give either --to or --to-file."));
        if (file is null)
            return said!;
        return file is { Exists: true, Length: <= LongestFile }
            ? (await File.ReadAllTextAsync(file.FullName, cancel)).Trim()
            : Problem.Input(new("Không có tệp này, hoặc tệp quá lớn so với một chuỗi kết nối.", "There is no such file, or it is too large for a connection string."), file.FullName);
    }
}
