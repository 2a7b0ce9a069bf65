using System.Xml.Linq;
using Campaigns.Content.Cards.Setting;

namespace Campaigns.Content.Cards;

/// <summary>Reads a rectangle with <c>data-box</c>: a place for words.</summary>
internal static class BoxReader
{
    public static TextBox Read(XElement element, TemplateFindings findings)
    {
        var (smallest, largest) = Sizes(element, "data-size", (string?)element.Attribute("data-size") ?? "", findings);
        var weight = (int)findings.Number(element, "data-weight", 400);
        if (!Fonts.FontShelf.Weights.Contains(weight))
            findings.Refuse(element, $"data-weight là một trong {string.Join(", ", Fonts.FontShelf.Weights)}", $"data-weight is one of {string.Join(", ", Fonts.FontShelf.Weights)}");
        return new TextBox
        {
            Name = (string)element.Attribute("data-box")!,
            Area = findings.Area(element),
            Smallest = smallest,
            Largest = largest,
            Beside = Beside(element, findings),
            Lines = Math.Max(1, (int)findings.Number(element, "data-lines", 1)),
            Weight = weight,
            Fill = (string?)element.Attribute("fill") ?? "#000000",
            Align = findings.Choice(element, "data-align", Edge.Start),
            Vertical = findings.Choice(element, "data-valign", Edge.Start),
            Leading = Math.Max(1, findings.Number(element, "data-leading", TextSetter.StackedLeading)),
            Tracking = findings.Number(element, "data-tracking", 0),
            Capitals = (string?)element.Attribute("data-case") == "upper",
            Balanced = (string?)element.Attribute("data-break") != "fill",
            Grows = (string?)element.Attribute("data-grow") == "true",
            Required = (string?)element.Attribute("data-required") == "true",
        };
    }

    private static (int Smallest, int Largest) Sizes(XElement element, string attribute, string value, TemplateFindings findings) =>
        findings.Range(element, attribute, value, 4, 2000, "44-96");

    /// <summary><c>data-beside="figure 38-64"</c>: these sizes while the box "figure" has words.</summary>
    private static (string Box, int Smallest, int Largest)? Beside(XElement element, TemplateFindings findings)
    {
        if ((string?)element.Attribute("data-beside") is not { } value)
            return null;
        var parts = value.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (smallest, largest) = Sizes(element, "data-beside", parts.Length == 2 ? parts[1] : "", findings);
        findings.Names(element, parts.Length > 0 ? parts[0] : "");
        return (parts.Length > 0 ? parts[0] : "", smallest, largest);
    }
}
