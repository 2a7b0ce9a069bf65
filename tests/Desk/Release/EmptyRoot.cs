using System.Diagnostics;

namespace Campaigns.Desk.Tests.Release;

/// <summary>A root that holds one released folder and the libraries of the packages it is said to need; no shell, no other program.</summary>
internal sealed class EmptyRoot(string root)
{
    /// <summary>Copies what a package brings that a program loads or reads: libraries, zones, certificates.</summary>
    public async Task Take(IEnumerable<string> packages)
    {
        var listed = await Command.Run("dpkg-query", root, null, ["-L", .. packages]);
        if (listed.Exit != 0)
            throw new InvalidOperationException(listed.ToString());
        foreach (var file in listed.Output.Split('\n').Where(f => f.Contains(".so", StringComparison.Ordinal) || f.StartsWith("/usr/share/zoneinfo/", StringComparison.Ordinal)).Where(File.Exists))
            Copy(file);
    }

    /// <summary>How <c>unshare</c> is asked for a name space to mount in: by the right to mount, else as the root of one's own. Null where neither is given.</summary>
    public static string[]? Space { get; } = new string[][] { ["--mount"], ["--user", "--map-root-user", "--mount"] }.FirstOrDefault(MayMount);

    /// <summary>Runs the released program in this root, with the kernel's own /proc and /dev and nothing else mounted.</summary>
    public Task<CommandResult> Campaigns(params string[] arguments)
    {
        Directory.CreateDirectory(Path.Combine(root, "proc"));
        Directory.CreateDirectory(Path.Combine(root, "dev"));
        Directory.CreateDirectory(Path.Combine(root, "tmp"));
        // The mounts are in a name space of their own and end with the program.
        return Command.Run("unshare", root, new Dictionary<string, string> { ["HOME"] = "/tmp" },
            [.. Space!, "sh", "-c", "root=$1; shift; mount --rbind /proc \"$root/proc\" && mount --rbind /dev \"$root/dev\" && exec chroot \"$root\" /campaigns/campaigns \"$@\"", "sh", root, .. arguments]);
    }

    public void Forget(string pattern)
    {
        foreach (var file in Directory.EnumerateFiles(root, pattern, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Where(f => !f.StartsWith(Path.Combine(root, "campaigns"), StringComparison.Ordinal)).ToList())
            File.Delete(file);
    }

    private static bool MayMount(string[] space)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("unshare", [.. space, "sh", "-c", "mount --rbind /proc /proc && chroot / true"])
            {
                UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            return process.WaitForExit(TimeSpan.FromSeconds(10)) && process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    // On a merged /usr, /lib is a link; a root without the link holds the file where it is looked for.
    private void Copy(string file)
    {
        var target = root + file;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target, overwrite: true);
    }
}
