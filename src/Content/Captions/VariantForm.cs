namespace Campaigns.Content.Captions;

/// <summary>The forms in which an item is said. The numbers are stored: a new one comes last.</summary>
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
