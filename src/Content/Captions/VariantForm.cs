namespace Campaigns.Content.Captions;

/// <summary>The forms in which an item is said.</summary>
public enum VariantForm
{
    PortalHtml,
    FacebookText,
    ZaloArticle,
    GroupMessage,
    RadioText,
    Sms,
    Notice,
    TalkingPoints,
}
