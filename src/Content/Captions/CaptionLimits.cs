namespace Campaigns.Content.Captions;

/// <summary>The table of limits: one row a form.</summary>
public static class CaptionLimits
{
    /// <summary>Lines and characters a line of one A4 sheet of the public board: 14 pt, line height 1.3, margins of 2 cm, as official letters are set.</summary>
    public const int SheetLines = 40, SheetWidth = 72;

    private static readonly CaptionLimit[] Rows =
    [
        // Ours: a page has no limit; 200 keeps a headline a headline (WordPress slugs end there too), 300 is what search engines show of a description.
        new(VariantForm.PortalHtml, "cổng thông tin", 200, 300, 200_000, Measure.Characters, 20) { Video = true },
        // Graph API: a message of at most 63,206 characters. Ours: 5,000, more is not read on a phone; 10 hashtags, more reads as spam.
        new(VariantForm.FacebookText, "Facebook", 200, 0, 5_000, Measure.Characters, 10) { Video = true },
        // Zalo article: the documented 150 and 300 are refused at exactly that length; 140 and 250 are what clients in production use.
        // The body has no documented limit; 20,000 is ours. Hashtags mean nothing there.
        new(VariantForm.ZaloArticle, "bài viết Zalo", 140, 250, 20_000, Measure.Characters, 0) { Video = true },
        // Zalo: a text message of at most 2,000 characters.
        new(VariantForm.GroupMessage, "tin nhắn nhóm", 140, 0, 2_000, Measure.Characters, 0) { Video = true },
        // Custom of local bulletins: a piece has 300 to 500 syllables, two and a half minutes at 190 a minute.
        new(VariantForm.RadioText, "bản đọc phát thanh", 200, 0, 500, Measure.Syllables, 0),
        // GSM 03.38: 160 septets in one message, 2 × 153 in two joined ones; two is what is paid for here.
        new(VariantForm.Sms, "tin nhắn SMS", 100, 0, 306, Measure.Characters, 0),
        // One sheet of the public board.
        new(VariantForm.Notice, "bảng tin công cộng", 160, 0, SheetLines, Measure.Lines, 0),
        // Ours: one sheet held in the hand while speaking, in type large enough to read at arm's length.
        new(VariantForm.TalkingPoints, "gợi ý nói chuyện", 160, 0, 2_400, Measure.Characters, 0),
    ];

    /// <summary>Every row, in the order of the forms.</summary>
    public static IReadOnlyList<CaptionLimit> All => Rows;

    /// <summary>What Facebook itself refuses to exceed; <see cref="For"/> aims far below.</summary>
    public const int FacebookRefuses = 63_206;

    public static CaptionLimit For(VariantForm form) => Rows[(int)form];
}
