namespace Campaigns.Proof.Disks;

/// <summary>A disk of a few megabytes that can be filled to the last block, or made read-only, while programs work on it.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TempFolder _folder = new();

    public SmallDisk(int megabytes)
    {
        if (!TmpfsFactAttribute.Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", _folder.Path))
            throw new InvalidOperationException("The disk could not be mounted.");
    }

    public string Data => _folder.File("data");

    private string Ballast => _folder.File("ballast");

    /// <summary>Somebody else takes what is left, to the last block.</summary>
    public void Fill()
    {
        var block = new byte[4096];
        using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        try
        {
            while (true)
                ballast.Write(block);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Free() => File.Delete(Ballast);

    public void ReadOnly(bool on)
    {
        if (!TmpfsFactAttribute.Run("mount", "-o", on ? "remount,ro" : "remount,rw", _folder.Path))
            throw new InvalidOperationException("The disk could not be mounted anew.");
    }

    public void Dispose()
    {
        TmpfsFactAttribute.Run("umount", "-l", _folder.Path);
        _folder.Dispose();
    }
}
