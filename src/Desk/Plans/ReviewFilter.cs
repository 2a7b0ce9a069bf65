namespace Campaigns.Desk.Plans;

/// <summary>Which rows of a reading are looked at.</summary>
public enum ReviewFilter
{
    All,

    /// <summary>Those that a person should look at.</summary>
    Doubtful,

    /// <summary>Those that an import again says otherwise than the one before.</summary>
    News,

    /// <summary>Those that people mended, added or dropped.</summary>
    Mended,
}
