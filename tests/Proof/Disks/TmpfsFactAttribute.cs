namespace Campaigns.Proof.Disks;

/// <summary>A test on a small disk of its own; counted as skipped where nobody may mount one.</summary>
public sealed class TmpfsFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> s_mounts = new(() =>
    {
        using var folder = new TempFolder();
        return OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.Path) && Run("umount", folder.Path);
    });

    public TmpfsFactAttribute()
    {
        if (!s_mounts.Value)
            Skip = "Needs the right to mount a tmpfs (root on Linux).";
    }

    /// <summary>Whether the command ended well.</summary>
    internal static bool Run(string program, params string[] arguments)
    {
        try
        {
            return Command.Run(program, Path.GetTempPath(), null, arguments).GetAwaiter().GetResult().Exit == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
