namespace Campaigns.Channels.Wire;

/// <summary>A name led to no public address. Caught by the wire, which makes it an answer.</summary>
internal sealed class PrivateAddressException(string host) : IOException($"{host} has no public address.");
