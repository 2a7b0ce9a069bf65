using Campaigns.Content.Audit;

namespace Campaigns.Desk.Phones;

/// <summary>An address under which a phone sends photographs to one item.</summary>
/// <param name="Id">Of the row.</param>
/// <param name="ItemId">The one item.</param>
/// <param name="Who">Who made it, and answers for what comes.</param>
/// <param name="Created">When.</param>
/// <param name="Expires">After it the address opens nothing.</param>
/// <param name="Left">Files that may still be sent.</param>
public sealed record PhoneLink(string Id, string ItemId, Actor Who, DateTimeOffset Created, DateTimeOffset Expires, int Left);
