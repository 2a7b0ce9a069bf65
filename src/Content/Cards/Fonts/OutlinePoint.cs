namespace Campaigns.Content.Cards.Fonts;

/// <summary>A point of a contour; one that is not <paramref name="On"/> the curve pulls it.</summary>
internal readonly record struct OutlinePoint(int X, int Y, bool On);
