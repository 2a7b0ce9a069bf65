using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Stores;

/// <summary><c>store copy</c>: the store as a whole.</summary>
internal sealed class StoreVerb : VerbGroup
{
    public StoreVerb() : base("store", new("kho dữ liệu: chuyển sang PostgreSQL", "the store: move to PostgreSQL")) => Add(new StoreCopyVerb());
}
