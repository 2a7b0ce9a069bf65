namespace Campaigns.Desk.Serve;

/// <summary>What one process does: the pages, the sending, or both.</summary>
internal enum Role
{
    All,
    Desk,
    Worker,
}
