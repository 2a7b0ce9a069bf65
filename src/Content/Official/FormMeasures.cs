namespace Campaigns.Content.Official;

/// <summary>The measures of Phụ lục I of the decree: lengths in twentieths of a point, letters in half points.</summary>
internal static class FormMeasures
{
    public const string Font = "Times New Roman";

    /// <summary>A4; 20 mm above and below, 30 mm at the left, 15 mm at the right.</summary>
    public const int PageWidth = 11_906, PageHeight = 16_838, Top = 1_134, Bottom = 1_134, Left = 1_701, Right = 851, HeaderAt = 567;

    public const int TextWidth = PageWidth - Left - Right, LyingWidth = PageHeight - Left - Right;

    /// <summary>The columns of the head.</summary>
    public const int Issuing = 3_742, National = TextWidth - Issuing;

    /// <summary>The columns at the foot.</summary>
    public const int Receiving = 4_254, Signing = TextWidth - Receiving;

    public const int NationSize = 24, MottoSize = 26, IssuerSize = 24, NumberSize = 26, DateSize = 26, LetterSubjectSize = 24;

    public const int BodySize = 28, ReceiversSize = 24, ReceiverSize = 22, TableSize = 24, PageNumberSize = 28;

    /// <summary>1.27 cm, and six points between paragraphs.</summary>
    public const int FirstLine = 720, Between = 120, LineHeight = 264;
}
