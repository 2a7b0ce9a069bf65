using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Backups;

namespace Campaigns.Desk.Restores;

/// <summary><c>restore FILE</c>: a copy in the place of the store, on hold until a person says otherwise.</summary>
internal sealed class RestoreVerb : Verb
{
    private readonly Argument<string> _file = new("FILE") { Says = new("bản sao lưu của kho dữ liệu", "a copy of a store") };

    public RestoreVerb() : base("restore", new("khôi phục từ bản sao lưu; kho bắt đầu ở trạng thái tạm giữ, dữ liệu cũ được cất riêng", "put a copy back; the store starts on hold, what was there is set aside")) => Add(_file);

    // The store is not opened: it may be damaged, which is why it is replaced.
    protected override async Task<Answer> Run(VerbCall call, CancellationToken cancel)
    {
        var settings = Settings.Load(call.Settings);
        if (!settings.Ok)
            return Answer.Failed(settings.Problems);
        if ((settings.Value.Configuration.GetSection(StoreOptions.Section).Get<StoreOptions>() ?? new StoreOptions()).Connection.Length > 0)
            return Problem.Input(new("Lệnh này chỉ khôi phục kho SQLite.", "This verb puts SQLite stores back."), "Store:Connection",
                new("Khôi phục PostgreSQL bằng pg_restore, rồi chạy campaigns hold restored.", "Restore PostgreSQL by pg_restore, then run campaigns hold restored."));
        var restored = await StoreRestore.Run(Path.GetFullPath(call.Data), Path.GetFullPath(call.Get(_file)), TimeProvider.System, cancel);
        return restored.Ok ? Answer.Done(new { hold = true, restored.Value.File, restored.Value.Since, restored.Value.Asked, restored.Value.Aside }, to => Say(to, restored.Value, call.Language)) : Answer.Failed(restored.Problems);
    }

    private static void Say(TextWriter to, RestoredStore restored, string language)
    {
        to.WriteLine(new Phrase($"Đã khôi phục từ {restored.File}. Bản này nhớ đến {restored.Since:u}.", $"Restored from {restored.File}. It remembers until {restored.Since:u}.").In(language));
        if (restored.Aside is { } aside)
            to.WriteLine(new Phrase($"Dữ liệu trước đó được cất ở {aside}.", $"What was there before is in {aside}.").In(language));
        to.WriteLine(new Phrase(
            $"Kho đang tạm giữ: không bài nào được gửi. Hãy chạy campaigns để hỏi các kênh về {restored.Asked} bài có thể đã đăng sau bản sao lưu, xem kết quả bằng campaigns hold show, rồi campaigns hold off.",
            $"The store is on hold: nothing is sent. Run campaigns, so that the channels are asked about {restored.Asked} posts that may have gone out after the copy; see campaigns hold show, then campaigns hold off.").In(language));
    }
}
