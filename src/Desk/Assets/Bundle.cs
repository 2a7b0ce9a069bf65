using System.Text.Json;
using Campaigns.Content;

namespace Campaigns.Desk.Assets;

/// <summary>The names of the pages' bundles, which carry the hash of what is in them; read once, at start.</summary>
public sealed class Bundle
{
    private readonly Dictionary<string, string> _names;

    public Bundle(IWebHostEnvironment environment)
    {
        var manifest = environment.WebRootFileProvider.GetFileInfo("dist/manifest.json");
        if (!manifest.Exists)
            throw new InvalidOperationException("wwwroot/dist/manifest.json is missing: the program was built without its pages' style and script.");
        using var stream = manifest.CreateReadStream();
        _names = JsonSerializer.Deserialize<Dictionary<string, string>>(stream, Json.Compact)!;
    }

    /// <summary>The address of a bundle by the name of its source: <c>desk.css</c>.</summary>
    public string this[string name] => $"/dist/{_names[name]}";
}
