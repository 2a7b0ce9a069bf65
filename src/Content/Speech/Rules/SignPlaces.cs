namespace Campaigns.Content.Speech.Rules;

internal static class SignPlaces
{
    /// <summary>Whether one of these places holds another sign.</summary>
    public static bool ContainsAnyOther(this Span<int> places, Passage p, char sign)
    {
        foreach (var place in places)
            if (p[place] != sign)
                return true;
        return false;
    }
}
