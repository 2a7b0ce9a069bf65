namespace Campaigns.Content.Plans.Understanding;

/// <summary>Reads what the plan wants talked about, from sections that are called so.</summary>
internal static class ThemeReader
{
    public static IReadOnlyList<Theme> Read(Outline outline)
    {
        var ids = new RowIds();
        return [.. outline.All.Where(n => n.Section == SectionKind.Themes && n.Parent!.Section != SectionKind.Themes)
            .SelectMany(Items).Select(n => new Theme(ids.Take(n.Path), Words(n), n.Line))];
    }

    /// <summary>The items right below the heading; a section that is one paragraph is one theme.</summary>
    private static IEnumerable<Node> Items(Node section)
    {
        if (section.Children.Find(Sections.IsContents) is { } contents)
            return Items(contents);
        var items = section.Children.Where(c => c.Marker.Kind != MarkerKind.None).ToList();
        return items.Count > 0 ? items : section.Children.Where(c => !c.Text.EndsWith(':'));
    }

    private static string Words(Node node) => string.Join('\n', node.Descendants().Prepend(node).Select(n => n.Text));
}
