using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Channels.Tests.Contract;

/// <summary>What the account of a channel that goes over the network is connected to.</summary>
/// <param name="Settings">JSON, as the channel's connector leaves it.</param>
/// <param name="Secrets">By name.</param>
/// <param name="Services">Settings, and a clock where the store's does not do.</param>
public sealed record ChannelSetup(string Settings, IReadOnlyDictionary<string, string> Secrets, Action<IServiceCollection> Services);
