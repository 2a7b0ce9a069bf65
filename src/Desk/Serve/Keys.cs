using Campaigns.Content;
using Microsoft.AspNetCore.DataProtection;

namespace Campaigns.Desk.Serve;

/// <summary>The keys of this installation: what signs forms and cookies, and what seals the secrets of accounts. They lie under <c>keys</c> of the data folder.</summary>
internal static class Keys
{
    public static IServiceCollection AddKeys(this IServiceCollection services, Installation installation)
    {
        services.AddDataProtection().SetApplicationName("campaigns")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(installation.DataFolder, "keys")));
        return services;
    }
}
