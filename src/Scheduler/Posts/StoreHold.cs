using Campaigns.Content.Store;
using Campaigns.Scheduler.Followers;

namespace Campaigns.Scheduler.Posts;

/// <summary>The flag that holds a whole store: nothing is sent while it stands, what is in doubt is still asked about. A restored store starts with it.</summary>
public sealed class StoreHold(Database database, WorkBell bell)
{
    private const string Name = "hold";

    /// <summary>Why the store is on hold; null where it is not.</summary>
    public Task<string?> Show(CancellationToken cancel = default) =>
        database.Read(session => session.Value<string>("SELECT value FROM store_flag WHERE name = @Name", new { Name }), cancel);

    public Task Set(string why, CancellationToken cancel = default) => database.Write(session => session.Run(
        "INSERT INTO store_flag (name, value) VALUES (@Name, @why) ON CONFLICT (name) DO UPDATE SET value = excluded.value", new { Name, why }), cancel);

    /// <summary>Lets the store go; false where nothing held it.</summary>
    public Task<bool> Lift(CancellationToken cancel = default) => Lift(_ => Task.CompletedTask, cancel);

    /// <summary>The same, with what is noted of it in the same transaction; nothing is noted where nothing held it.</summary>
    public async Task<bool> Lift(Func<Session, Task> note, CancellationToken cancel)
    {
        var lifted = await database.Write(async session =>
        {
            if (await session.Run("DELETE FROM store_flag WHERE name = @Name", new { Name }) == 0)
                return false;
            await FollowerStore.Doubt(session);
            await note(session);
            return true;
        }, cancel);
        bell.Ring();
        return lifted;
    }
}
