using System.ComponentModel.DataAnnotations;

namespace Campaigns.Channels;

/// <summary>What holds for every channel that goes over the network.</summary>
public sealed class ChannelsOptions
{
    public const string Section = "Channels";

    /// <summary>Whether a channel may be called on a loopback or private address: a WordPress on the office's own network, a simulator.</summary>
    /// <value>False by default: an address that somebody typed is called only where it is public.</value>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How long one try of a call may take, in seconds; the whole call has the send's own deadline.</summary>
    /// <value>The default is 15; from 1 to 120.</value>
    [Range(1, 120)]
    public int AttemptSeconds { get; set; } = 15;

    /// <summary>Calls on their way at one moment on one account.</summary>
    /// <value>The default is 4; from 1 to 64.</value>
    [Range(1, 64)]
    public int CallsPerAccount { get; set; } = 4;

    /// <summary>How long an account is left alone after too many failures, in seconds.</summary>
    /// <value>The default is 30; from 1 to 3,600.</value>
    [Range(1, 3600)]
    public int BreakSeconds { get; set; } = 30;
}
