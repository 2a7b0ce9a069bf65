using System.Xml;
using System.Xml.Linq;
using Campaigns.Content;

namespace Campaigns.Desk.Keys;

/// <summary>The keys that lie in files of the data folder, on their way into a store that several hosts share.</summary>
internal static class KeyFiles
{
    /// <summary>A ring makes four a year.</summary>
    private const int Most = 1_000;

    /// <summary>All of them as they may lie in the store; the problem where this host cannot open one.</summary>
    public static Result<IReadOnlyList<(string Name, string Xml)>> Of(Installation installation, KeySeal seal, IReadOnlySet<string>? except = null)
    {
        var (folder, found) = (KeyRing.Folder(installation), new List<(string, string)>());
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal).Take(Most) : [])
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (except?.Contains(name) == true)
                continue;
            try
            {
                var key = XElement.Load(file);
                if (!seal.Opens(key))
                    return seal.Shut(file);
                found.Add((name, seal.Sealed(key).ToString(SaveOptions.DisableFormatting)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or XmlException)
            {
                return Problem.World(new("Không đọc được tệp khóa này.", $"This key cannot be read ({e.Message})."), file,
                    new("Kiểm tra quyền đọc, hoặc lấy lại tệp từ bản sao.", "Look at the right to read it, or bring it back from a copy."));
            }
        }
        return found;
    }
}
