using System.Globalization;
using System.Xml;

namespace Campaigns.Content.Workbooks;

/// <summary>The styles of a workbook, as far as they say what its numbers are.</summary>
internal static class CellForms
{
    /// <summary>Styles that are read; more are taken for plain ones.</summary>
    private const int Most = 70_000;

    /// <summary>By the place of a style, as cells name it.</summary>
    /// <param name="xml">The part of the styles.</param>
    /// <param name="main">The namespace of its names.</param>
    public static IReadOnlyList<CellForm> Read(XmlReader xml, string main)
    {
        var (own, forms, within) = (new Dictionary<int, CellForm>(), new List<CellForm>(), false);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs")
                break;
            if (xml.NodeType != XmlNodeType.Element || xml.NamespaceURI != main)
                continue;
            if (xml.LocalName == "cellXfs")
                within = !xml.IsEmptyElement;
            else if (xml.LocalName == "numFmt" && Id(xml) is { } id && own.Count < Most)
                own[id] = Of(xml.GetAttribute("formatCode") ?? "");
            else if (within && xml.LocalName == "xf" && forms.Count < Most)
                forms.Add(Id(xml) is { } used ? own.TryGetValue(used, out var form) ? form : BuiltIn(used) : CellForm.Plain);
        }
        return forms;
    }

    private static int? Id(XmlReader xml) => int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Those that the standard keeps for itself, with the ones of other languages.</summary>
    private static CellForm BuiltIn(int id) => id switch
    {
        9 or 10 => CellForm.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => CellForm.Moment,
        _ => CellForm.Plain,
    };

    /// <summary>By the letters of a format's first part that are no words: what stands in quotes, in brackets or behind a stroke is shown as it is.</summary>
    private static CellForm Of(string code)
    {
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = code.IndexOf('"', at + 1) is >= 0 and var end ? end : code.Length;
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case '[':
                    var close = code.IndexOf(']', at);
                    if (close < 0)
                        return CellForm.Plain;
                    if (code.AsSpan(at + 1, close - at - 1) is "h" or "hh" or "m" or "mm" or "s" or "ss")
                        return CellForm.Moment;
                    at = close;
                    break;
                case '%':
                    return CellForm.Percent;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H' or 's' or 'S':
                    return CellForm.Moment;
            }
        }
        return CellForm.Plain;
    }
}
