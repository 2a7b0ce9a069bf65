namespace Campaigns.Desk.People;

/// <summary>The words of the pages of people, sign-in and audit: <c>PeopleWords.resx</c>.</summary>
public sealed class PeopleWords;
