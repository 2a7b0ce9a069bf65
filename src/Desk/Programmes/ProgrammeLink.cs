using System.Text.Json;
using Campaigns.Content;
using Campaigns.Desk.Approvals;

namespace Campaigns.Desk.Programmes;

/// <summary>A personal link that is good: programmes of one station, each exactly as it was when the link was made.</summary>
internal sealed class ProgrammeLink : PersonalLink
{
    public string AccountId { get; set; } = "";
    public string Programmes { get; set; } = "{}";

    public override string About => AccountId;

    /// <summary>Each with the hash over its written texts and their order.</summary>
    public IReadOnlyDictionary<string, string> Each => JsonSerializer.Deserialize<Dictionary<string, string>>(Programmes, Json.Compact)!;
}
