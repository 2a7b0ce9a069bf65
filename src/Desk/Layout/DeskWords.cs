namespace Campaigns.Desk.Layout;

/// <summary>The words around the desk's pages: <c>DeskWords.resx</c>.</summary>
public sealed class DeskWords;
