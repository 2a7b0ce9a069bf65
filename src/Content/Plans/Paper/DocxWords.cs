using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Plans.Paper;

/// <summary>The words of a paragraph as they are seen: what was deleted under tracked changes is gone, text boxes stand aside.</summary>
internal sealed class DocxWords
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    /// <summary>The paragraphs of text boxes that hang on the paragraph.</summary>
    public List<string> Boxed { get; } = [];

    public void Add(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
            switch (child)
            {
                case Text text:
                    _text.Append(text.Text);
                    break;
                case TabChar:
                    _text.Append('\t');
                    break;
                case Break or CarriageReturn:
                    _text.Append('\n');
                    break;
                case NoBreakHyphen:
                    _text.Append('-');
                    break;
                case ParagraphProperties or RunProperties or DeletedRun or MoveFromRun or FieldCode:
                    break;
                case AlternateContent or Drawing or Picture or EmbeddedObject:
                    Boxed.AddRange(child.Descendants<Paragraph>().Select(p => p.InnerText.Normalize().Trim()).Where(t => t.Length > 0));
                    break;
                default:
                    Add(child);
                    break;
            }
    }
}
