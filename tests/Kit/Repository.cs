namespace Campaigns.Tests.Kit;

/// <summary>Files of the checkout that tests read by path.</summary>
public static class Repository
{
    /// <summary>The folder of <c>Campaigns.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Campaigns.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Tests run inside a checkout.");
    }
}
