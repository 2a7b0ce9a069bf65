namespace Campaigns.Desk.Portal;

/// <summary>The words of the portal's pages: <c>PortalWords.resx</c>, Vietnamese; other languages beside it.</summary>
public sealed class PortalWords;
