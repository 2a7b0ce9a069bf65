using Campaigns.Content;

namespace Campaigns.Desk.Checks;

/// <summary>What a check looks at: this installation, with its store open.</summary>
/// <param name="Services">Every service of the product.</param>
internal sealed record CheckGround(Installation Installation, IServiceProvider Services, TimeProvider Clock);
