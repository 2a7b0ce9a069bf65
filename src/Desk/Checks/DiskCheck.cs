namespace Campaigns.Desk.Checks;

/// <summary>Room on the disk of the data folder. A full disk loses nothing that is stored, but nothing more goes out.</summary>
internal sealed class DiskCheck : ICheck
{
    public string Name => "disk";

    public Task<IReadOnlyList<CheckFinding>> Look(CheckGround ground, CancellationToken cancel) => Task.FromResult<IReadOnlyList<CheckFinding>>(
        DiskRoom.Free(ground.Installation.DataFolder) is { } free ? [Judge(free, ground.Installation.DataFolder)] : []);

    internal CheckFinding Judge(long free, string folder) => DiskRoom.Judge(free, folder) is var (level, what, mend) && level == CheckLevel.Ok
        ? CheckFinding.Ok(Name, what)
        : level == CheckLevel.Warning ? CheckFinding.Warning(Name, what, mend) : CheckFinding.Failed(Name, what, mend);
}
