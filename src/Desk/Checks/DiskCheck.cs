namespace Campaigns.Desk.Checks;

/// <summary>Room on the disk of the data folder. A full disk loses nothing that is stored, but nothing more goes out.</summary>
internal sealed class DiskCheck : ICheck
{
    private const long Needed = 100_000_000, Comfortable = 1_000_000_000;

    public string Name => "disk";

    public Task<IReadOnlyList<CheckFinding>> Look(CheckGround ground, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<CheckFinding>>([Judge(new DriveInfo(ground.Installation.DataFolder).AvailableFreeSpace, ground.Installation.DataFolder)]);

    internal CheckFinding Judge(long free, string folder)
    {
        var (vi, en) = ($"Ổ đĩa của {folder}: còn trống {free / 1e9:0.0} GB", $"Disk of {folder}: {free / 1e9:0.0} GB free");
        return free < Needed ? CheckFinding.Failed(Name, new(vi + ".", en + "."), new("Giải phóng dung lượng ngay.", "Free some space now."))
            : free < Comfortable ? CheckFinding.Warning(Name, new(vi + ".", en + "."), new("Nên giải phóng dung lượng.", "Free some space soon."))
            : CheckFinding.Ok(Name, new(vi + ".", en + "."));
    }
}
