namespace Campaigns.Content.Official;

/// <summary>How deep a paragraph stands. Numbers are counted by the form; nobody types them.</summary>
public enum ParagraphRank
{
    /// <summary>No number, the first line indented.</summary>
    Plain,

    /// <summary><c>I.</c>, in bold capitals.</summary>
    Part,

    /// <summary><c>1.</c>, bold where it is a title, which ends without a stop.</summary>
    Section,

    /// <summary><c>a)</c>, by the Vietnamese alphabet.</summary>
    Point,

    /// <summary>A dash.</summary>
    Dash,
}
