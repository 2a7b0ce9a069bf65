using Campaigns.Content.Documents;
using Campaigns.Content.Speech;
using Campaigns.Content.Templates;

namespace Campaigns.Content.Tests.Speech;

/// <summary>The reader with the product's own tables, read once for all tests.</summary>
internal static class Readers
{
    private static readonly Lazy<SpeechReader> Loaded = new(() =>
    {
        var read = Shelf(Path.Combine(Repository.Root, "no-such-data")).Usual().GetAwaiter().GetResult();
        return read.Ok ? read.Value : throw new InvalidOperationException(string.Join('\n', read.Problems));
    });

    public static SpeechReader Usual => Loaded.Value;

    public static SpeechShelf Shelf(string data)
    {
        var templates = new TemplateFolder(new Installation(Repository.Root, data));
        return new(templates, new DocumentCatalog(templates));
    }

    public static string Say(string written) => Usual.Read(written).Text;

    public static string Rules(string written) => string.Join(' ', Usual.Read(written).Steps.Select(s => s.Rule));
}
