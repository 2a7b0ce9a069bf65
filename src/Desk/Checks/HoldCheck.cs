using Campaigns.Content;
using Campaigns.Desk.Restores;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Restores;

namespace Campaigns.Desk.Checks;

/// <summary>Whether the store is on hold, why, and how far its questions have come.</summary>
internal sealed class HoldCheck : ICheck
{
    public string Name => "hold";

    public async Task<IReadOnlyList<CheckFinding>> Look(CheckGround ground, CancellationToken cancel)
    {
        var why = await ground.Services.GetRequiredService<StoreHold>().Show(cancel);
        return [Judge(why, await ground.Services.GetRequiredService<RestoreDesk>().Show(cancel))];
    }

    internal CheckFinding Judge(string? why, RestoreState? restore)
    {
        var asked = restore is null ? default : RestoreWords.Of(restore);
        return why is not null
            ? CheckFinding.Warning(Name, new($"Kho dữ liệu đang tạm giữ, không bài nào được gửi: {why} {asked.Vi}".TrimEnd(), $"The store is on hold, nothing is sent: {why} {asked.En}".TrimEnd()),
                restore is { Open: > 0 }
                    ? new("Để campaigns chạy cho đến khi các kênh trả lời hết, xem các kênh, rồi chạy campaigns hold off.", "Let campaigns run until the channels have answered, look at them, then run campaigns hold off.")
                    : new("Xem các kênh, rồi chạy campaigns hold off.", "Look at the channels, then run campaigns hold off."))
            : restore is { Open: > 0 } ? CheckFinding.Warning(Name, asked, new("Xem các bài “chưa rõ” trên kênh.", "Look at the posts that are unknown."))
            : CheckFinding.Ok(Name, new("Kho dữ liệu không bị tạm giữ.", "The store is not on hold."));
    }
}
