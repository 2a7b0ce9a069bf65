using Campaigns.Content.Cards.Setting;

namespace Campaigns.Content.Cards;

/// <summary>What the fields of a card, or of one row of a list, became.</summary>
/// <param name="values">By the name of the field; in a row NAME.1, NAME.2 … and NAME.n.</param>
/// <param name="outer">The card around a row.</param>
internal sealed class Filling(IReadOnlyDictionary<string, string> values, Filling? outer = null)
{
    private readonly Dictionary<string, SetText> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _heights = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _numbers = new(StringComparer.Ordinal), _shares = new(StringComparer.Ordinal);

    /// <summary>The value of a field; null where it is missing or blank.</summary>
    public string? Value(string name) => values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value : outer?.Value(name);

    public SetText? Text(string name) => _texts.TryGetValue(name, out var text) ? text : outer?.Text(name);

    public bool Has(string name) => _heights.ContainsKey(name) || _given.Contains(name) || outer?.Has(name) == true;

    public void Put(string name, SetText text) => (_texts[name], _heights[name]) = (text, text.Height);

    /// <summary>How high a box or a list will be.</summary>
    public void Put(string name, double height) => _heights[name] = height;

    /// <summary>A picture or a code that is there.</summary>
    public void Give(string name) => _given.Add(name);

    /// <summary>A number that is there.</summary>
    public void Give(string name, double number)
    {
        _given.Add(name);
        _numbers[name] = number;
    }

    /// <summary>0 where there is none.</summary>
    public double Number(string name) => _numbers.GetValueOrDefault(name);

    /// <summary>How much of its whole a number is; 0 to 1.</summary>
    public void Share(string name, double share) => _shares[name] = Math.Clamp(share, 0, 1);

    public double Share(string name) => _shares.TryGetValue(name, out var share) ? share : outer?.Share(name) ?? 0;

    public bool Shown(CardNode node) => (node.If is null || (node.If[0] == '!' ? !Has(node.If[1..]) : Has(node.If))) && node switch
    {
        BoxNode box => Has(box.Box.Name),
        RepeatNode list => Has(list.Name),
        PictureNode picture => Has(picture.Name),
        CodeNode code => Has(code.Name),
        ProgressNode progress => Has(progress.Name),
        ShapeNode shape => !shape.Room,
        GroupNode group => !Filled(group).Any() || Filled(group).Any(Shown),
        _ => true,
    };

    public double Height(CardNode node) => node switch
    {
        BoxNode box => HeightOf(box.Box.Name),
        RepeatNode list => HeightOf(list.Name),
        _ => node.Extent!.Value.Height,
    };

    /// <summary>The height of a flow's shown children and the gaps between them; of <paramref name="growing"/>, which has no height yet, the gap alone.</summary>
    public double Used(GroupNode flow, CardNode? growing = null)
    {
        double used = 0;
        var first = true;
        foreach (var (child, gap) in flow.Gaps())
        {
            if (child != growing && !Shown(child))
                continue;
            used += (first ? 0 : gap) + (child == growing ? 0 : Height(child));
            first = false;
        }
        return used;
    }

    private double HeightOf(string name) => _heights.TryGetValue(name, out var height) ? height : outer?.HeightOf(name) ?? 0;

    /// <summary>What makes a group worth showing; a group of shapes alone always is.</summary>
    private static IEnumerable<CardNode> Filled(GroupNode group) => group.Nodes.Where(node => node is BoxNode or RepeatNode or CodeNode);
}
