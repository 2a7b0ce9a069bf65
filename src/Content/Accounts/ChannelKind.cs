using System.Text.Json.Serialization;

namespace Campaigns.Content.Accounts;

/// <summary>Where things are said. The numbers are stored: never reuse one. The names are those of the command line.</summary>
public enum ChannelKind
{
    Portal = 0,
    Facebook = 1,
    ZaloOa = 2,
    [JsonStringEnumMemberName("wordpress")]
    WordPress = 3,
    Assisted = 4,
    Radio = 5,
}
