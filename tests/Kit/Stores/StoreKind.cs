namespace Campaigns.Tests.Kit.Stores;

/// <summary>On which engine a test's store stands.</summary>
public enum StoreKind
{
    Sqlite,
    Postgres,
}
