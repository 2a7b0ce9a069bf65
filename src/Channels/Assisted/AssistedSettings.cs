using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Accounts;

namespace Campaigns.Channels.Assisted;

/// <summary>What an account that is worked by hand remembers, as its settings hold it.</summary>
public sealed record AssistedSettings
{
    /// <summary>Who posts there, as the office calls them.</summary>
    public string Person { get; init; } = "";

    /// <summary>What it is: a hamlet's Zalo group, the province's portal, an OA that another office holds.</summary>
    public string What { get; init; } = "";

    /// <summary>The form its words are written in, by the name of a channel; null: a message for a group.</summary>
    public string? Form { get; init; }

    /// <summary>Where the person opens it, http or https; null where nobody said.</summary>
    public string? Link { get; init; }

    /// <summary>Empty settings where the account has none that can be read.</summary>
    public static AssistedSettings Of(Account account)
    {
        try
        {
            return JsonSerializer.Deserialize<AssistedSettings>(account.Settings, Json.Compact) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }
}
