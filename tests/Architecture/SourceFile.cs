namespace Campaigns.Architecture.Tests;

/// <param name="Name">Relative to the checkout, with forward slashes.</param>
internal sealed record SourceFile(string Name, string Path)
{
    private readonly Lazy<string> _text = new(() => File.ReadAllText(Path));

    public string Text => _text.Value;

    public IEnumerable<string> Lines => Text.Split('\n');

    public override string ToString() => Name;
}
