namespace Campaigns.Desk.Api;

/// <summary>The parameters that an endpoint takes, among its metadata.</summary>
internal sealed record ApiParameters(IReadOnlyList<ApiParameter> All);
