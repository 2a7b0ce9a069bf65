namespace Campaigns.Content.Captions;

/// <summary>In what a form counts its text.</summary>
public enum Measure
{
    /// <summary>UTF-16 units of NFC text: never fewer than what a platform counts, however it counts.</summary>
    Characters,

    /// <summary>Written syllables (tiếng): runs between white space that hold a letter or a digit.</summary>
    Syllables,

    /// <summary>Lines of a sheet of paper, long ones wrapped.</summary>
    Lines,
}
