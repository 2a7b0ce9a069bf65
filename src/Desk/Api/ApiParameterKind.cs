namespace Campaigns.Desk.Api;

/// <summary>What a parameter holds.</summary>
internal enum ApiParameterKind
{
    Text,
    Moment,
    Count,
}
