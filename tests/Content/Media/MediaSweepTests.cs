using System.Text;
using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Media;

namespace Campaigns.Content.Tests.Media;

/// <summary>Nothing that a row names is swept, and nothing that was brought today.</summary>
public sealed class MediaSweepTests
{
    [StoreFact]
    public async Task What_an_item_an_older_revision_a_frozen_version_or_a_recording_names_stays_and_the_rest_goes()
    {
        await using var store = await TestStore.Open();
        var items = new ItemStore(store.Database, new AuditLog(store.Clock), store.Clock);
        var (now, before, frozen, lost) = (await Video(store, 1), await Video(store, 2), await Video(store, 3), await Video(store, 4));
        var item = (await items.Save(new Item { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Title = "Tin", Body = "Lời.", Video = before }, "Chị Hoa")).Value!;
        (await items.Change(item.Id, 1, it => it with { Video = now }, "Chị Hoa")).Ok.ShouldBeTrue();
        await store.Database.Write(session => new FrozenStore(store.Database, store.Clock).Keep(session, Encoding.UTF8.GetBytes("{\"video\":{\"hash\":\"" + frozen.Hash + "\",\"mediaType\":\"video/mp4\"}}"), "application/json"));
        var sound = await File(store, $"{new string('a', 64)}.mp3");
        await store.Database.Write(session => session.Run("""
            INSERT INTO library (id, unit_id, kind, title, alt, credit, consent, body, hash, media_type, size, width, height, seconds, sought, person, created, updated)
            VALUES ('kho', @unit, 1, 'Phim', '', '', '', '', @hash, 'video/mp4', 1, 1, 1, 1, '', 'Chị Hoa', 0, 0)
            """, new { unit = store.Unit.Id, hash = new string('b', 64) }));
        var (kept, half, other) = (await File(store, $"{new string('b', 64)}.mp4"), await File(store, ".abc.unfinished"), await File(store, "đọc tôi.txt"));

        (await Sweep(store).Run(default)).Files.ShouldBe(0, "everything was brought today");
        store.Clock.Advance(TimeSpan.FromHours(25));
        (await Sweep(store).Look(default)).Select(file => file.FullName).ShouldBe([half, sound, store.Media.Path(lost.Hash)!], ignoreOrder: true);
        (await Sweep(store).Run(default)).Files.ShouldBe(3);

        new[] { now, before, frozen }.ShouldAllBe(video => store.Media.Path(video.Hash) != null);
        (store.Media.Path(lost.Hash), System.IO.File.Exists(kept), System.IO.File.Exists(other)).ShouldBe((null, true, true));
        (await Sweep(store).Run(default)).ShouldBe((0, 0));
    }

    [StoreFact]
    public async Task A_file_that_is_brought_again_is_young_again()
    {
        await using var store = await TestStore.Open();
        var video = await Video(store, 1);
        store.Clock.Advance(TimeSpan.FromHours(25));
        System.IO.File.SetLastWriteTimeUtc(store.Media.Path(video.Hash)!, store.Clock.GetUtcNow().UtcDateTime);

        (await Sweep(store).Run(default)).Files.ShouldBe(0);
        store.Media.Path(video.Hash).ShouldNotBeNull();
    }

    private static MediaSweep Sweep(TestStore store) => new(store.Database, store.Media, store.Clock);

    private static async Task<ItemVideo> Video(TestStore store, byte mark)
    {
        var bytes = TestVideo.Bytes();
        bytes[^1] = mark;
        var video = (await store.Media.Take(await TestVideo.File(store.Folder, bytes))).Value!;
        System.IO.File.SetLastWriteTimeUtc(store.Media.Path(video.Hash)!, store.Clock.GetUtcNow().UtcDateTime);
        return video;
    }

    private static async Task<string> File(TestStore store, string name)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(store.Media.Folder, name[..2].Trim('.'))).FullName, name);
        await System.IO.File.WriteAllTextAsync(path, "x");
        System.IO.File.SetLastWriteTimeUtc(path, store.Clock.GetUtcNow().UtcDateTime);
        return path;
    }
}
