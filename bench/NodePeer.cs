using System.Diagnostics;

namespace Campaigns.Bench;

/// <summary>A peer on Node: a script of <c>bench/peers</c>, run in a folder of its own where npm puts its package.</summary>
internal static class NodePeer
{
    public static string Root { get; } = FindRoot();

    private static string Folder => Path.Combine(Root, "artifacts", "peers");

    /// <summary>The folder in which the script of that package lies ready; null where it does not install here.</summary>
    public static async Task<string?> Prepare(string package)
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in new[] { "package.json", $"{package}.mjs" })
            File.Copy(Path.Combine(Root, "bench", "peers", file), Path.Combine(Folder, file), overwrite: true);
        return Directory.Exists(Path.Combine(Folder, "node_modules", package)) || await Shell("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock") is not null
            ? Folder : null;
    }

    /// <summary>What the script prints; null where it does not run here.</summary>
    public static Task<string?> Run(string package, params string[] arguments) => Shell("node", [$"{package}.mjs", .. arguments]);

    private static async Task<string?> Shell(string program, params string[] arguments)
    {
        try
        {
            using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(3), TimeProvider.System);
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardOutput = true })!;
            var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return process.ExitCode == 0 ? output : null;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or OperationCanceledException)
        {
            return null;
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Campaigns.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The bench runs inside a checkout.");
    }
}
