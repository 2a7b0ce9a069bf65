using Campaigns.Content;

namespace Campaigns.Channels.Contract;

/// <summary>One thing to give when connecting.</summary>
/// <param name="Name">As on the command line: <c>pageId</c>.</param>
/// <param name="Label">What it is, for the desk.</param>
/// <param name="Where">Where the person finds it.</param>
/// <param name="Secret">Stored encrypted, never shown again.</param>
/// <param name="Required">Whether the account can do without.</param>
/// <param name="Usual">What stands in the field until a person types something else.</param>
public sealed record ConnectField(string Name, Phrase Label, Phrase Where, bool Secret = false, bool Required = true, string Usual = "");
