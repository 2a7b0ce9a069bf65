using Campaigns.Content.Media;
using Campaigns.Desk.Library;
using Campaigns.Scheduler.Backups;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Machines;

/// <summary>
/// What can be deleted of this machine's data folder without anything being lost: small pictures, which are made anew; copies of the
/// store beyond those that are kept; files of <c>media/</c> that no row names.
/// </summary>
internal sealed class MachineRoom(SmallPictures pictures, NightlyCopy copies, MediaSweep media, StoreHold hold)
{
    /// <summary>How a form names the kinds.</summary>
    public const string Pictures = "anh-nho", Copies = "ban-sao", Media = "tep";

    /// <summary>Reads folders, and much of the store where files of <c>media/</c> are to be told apart.</summary>
    public async Task<RoomView> Look(CancellationToken cancel) => new()
    {
        Pictures = Freeable.Of(pictures.Kept()), Copies = Freeable.Of(copies.Spare()),
        // A store that was put back is older than the files: what its rows do not name may be wanted by the one that was set aside.
        Media = await hold.Show(cancel) is null ? Freeable.Of(await media.Look(cancel)) : null,
    };

    /// <summary>Deletes the kinds that are named; a file that cannot be deleted stays.</summary>
    public async Task<Freeable> Free(IReadOnlyCollection<string> kinds, CancellationToken cancel)
    {
        var (files, bytes) = (0, 0L);
        foreach (var file in (IEnumerable<FileInfo>)[.. kinds.Contains(Pictures) ? pictures.Kept() : [], .. kinds.Contains(Copies) ? copies.Spare() : []])
        {
            try
            {
                var size = file.Length;
                file.Delete();
                (files, bytes) = (files + 1, bytes + size);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Being read, or gone meanwhile.
            }
        }
        if (kinds.Contains(Media) && await hold.Show(cancel) is null && await media.Run(cancel) is var swept)
            (files, bytes) = (files + swept.Files, bytes + swept.Bytes);
        return new(files, bytes);
    }
}
