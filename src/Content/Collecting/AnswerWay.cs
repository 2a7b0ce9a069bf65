namespace Campaigns.Content.Collecting;

/// <summary>How an answer came. Stored by its name.</summary>
public enum AnswerWay
{
    /// <summary>By its personal link.</summary>
    Link,

    /// <summary>As a filled workbook that somebody at the desk took in.</summary>
    Workbook,
}
