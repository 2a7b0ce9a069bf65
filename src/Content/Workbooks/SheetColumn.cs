namespace Campaigns.Content.Workbooks;

/// <param name="Name">At the head.</param>
/// <param name="Width">In letters.</param>
public sealed record SheetColumn(string Name, double Width);
