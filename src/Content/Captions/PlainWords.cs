using System.Text;

namespace Campaigns.Content.Captions;

/// <summary>The words of a line, its marks and addresses left out.</summary>
internal static class PlainWords
{
    public static string Of(IReadOnlyList<CaptionInline> pieces)
    {
        if (pieces is [CaptionInline.Words only])
            return only.Text;
        var words = new StringBuilder();
        Append(words, pieces);
        return words.ToString();
    }

    private static void Append(StringBuilder words, IReadOnlyList<CaptionInline> pieces)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case CaptionInline.Words text: words.Append(text.Text); break;
                case CaptionInline.Code code: words.Append(code.Text); break;
                case CaptionInline.LineBreak: words.Append(' '); break;
                case CaptionInline.Marked marked: Append(words, marked.Inner); break;
                case CaptionInline.Link link: Append(words, link.Inner); break;
            }
        }
    }
}
