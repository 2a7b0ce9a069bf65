namespace Campaigns.Content.Speech.Rules;

/// <summary>Knows how one kind of thing is said.</summary>
internal interface IRule
{
    /// <summary>As the trace names it.</summary>
    string Name { get; }

    /// <summary>Says what begins here and moves past it; false, with nothing said or moved, where it is not of its kind.</summary>
    bool Read(Passage passage);
}
