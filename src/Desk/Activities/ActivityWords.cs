namespace Campaigns.Desk.Activities;

/// <summary>The words of the activities' pages: <c>ActivityWords.resx</c>.</summary>
public sealed class ActivityWords;
