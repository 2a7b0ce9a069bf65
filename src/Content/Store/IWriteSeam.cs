namespace Campaigns.Content.Store;

/// <summary>
/// What tests put around every write of a store, to end or to stop its process just before the commit or just after it. Such a
/// store has no queue: the seam sees to it that one write runs at a time.
/// </summary>
internal interface IWriteSeam
{
    /// <param name="file">The source file of the writer.</param>
    /// <param name="member">The member that writes.</param>
    /// <param name="commit">The whole write, durable when it ends.</param>
    Task<T> Write<T>(string file, string member, Func<Task<T>> commit);
}
