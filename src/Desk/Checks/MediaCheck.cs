using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Media;
using Campaigns.Content.Store;

namespace Campaigns.Desk.Checks;

/// <summary>Whether the videos of items are on this machine: their bytes are files, which a store that several hosts share does not hold.</summary>
internal sealed class MediaCheck : ICheck
{
    /// <summary>The newest items with a video that are looked at, and titles that are named.</summary>
    private const int Most = 1_000, Named = 5;

    public string Name => "media";

    public async Task<IReadOnlyList<CheckFinding>> Look(CheckGround ground, CancellationToken cancel)
    {
        var shelf = ground.Services.GetRequiredService<MediaShelf>();
        var items = await ground.Services.GetRequiredService<Database>().Read(session => session.List<(string Title, string Video)>(
            "SELECT title, video FROM item WHERE video IS NOT NULL ORDER BY updated DESC LIMIT @Most", new { Most }), cancel);
        var missing = items.Where(item => JsonSerializer.Deserialize<ItemVideo>(item.Video, Json.Compact) is { } video && shelf.Path(video.Hash) is null).Select(item => item.Title).ToList();
        if (missing.Count == 0)
            return [CheckFinding.Ok(Name, new($"Video: {items.Count} tin, bài có video, tệp đều có trên máy này.", $"Videos: {items.Count} items have one, and their files are on this machine."))];
        var titles = string.Join("; ", missing.Take(Named)) + (missing.Count > Named ? "; …" : "");
        return [CheckFinding.Warning(Name, new($"Máy này thiếu tệp video của {missing.Count} tin, bài: {titles}.", $"This machine lacks the videos of {missing.Count} items: {titles}."),
            new($"Chép tệp còn thiếu vào {shelf.Folder}, hoặc dùng chung thư mục này giữa các máy.", $"Copy the missing files into {shelf.Folder}, or share this folder between the machines."))];
    }
}
