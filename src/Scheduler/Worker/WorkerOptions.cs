using System.ComponentModel.DataAnnotations;

namespace Campaigns.Scheduler.Worker;

/// <summary>How the worker sends and asks.</summary>
public sealed class WorkerOptions
{
    public const string Section = "Worker";

    /// <summary>Posts on their way at one moment, over all accounts.</summary>
    /// <value>The default is 128; from 1 to 256.</value>
    [Range(1, 256)]
    public int InFlight { get; set; } = 128;

    /// <summary>Posts on their way at one moment on one account.</summary>
    /// <value>The default is 4; from 1 to 256.</value>
    [Range(1, 256)]
    public int InFlightPerAccount { get; set; } = 4;

    /// <summary>Posts claimed in one commit; never more than twice <see cref="InFlight"/>, so that no worker holds what another could send.</summary>
    /// <value>The default is 128; from 1 to 1,000.</value>
    [Range(1, 1000)]
    public int ClaimBatch { get; set; } = 128;

    /// <summary>How many are claimed at once.</summary>
    internal int Claims => Math.Min(ClaimBatch, 2 * InFlight);

    /// <summary>How long a claim stands before its post is free again, in seconds.</summary>
    /// <value>The default is 60; from 5 to 600.</value>
    [Range(5, 600)]
    public int LeaseSeconds { get; set; } = 60;

    /// <summary>How long a send may take before its outcome counts as unknown, in seconds.</summary>
    /// <value>The default is 30; from 1 to 600.</value>
    [Range(1, 600)]
    public int SendSeconds { get; set; } = 30;

    /// <summary>How much longer a send with a video may take on a channel to which the video is uploaded, in seconds.</summary>
    /// <value>The default is 600; from 30 to 3,600.</value>
    [Range(30, 3600)]
    public int VideoSeconds { get; set; } = 600;

    /// <summary>How long the worker itself asks a channel about an unknown outcome before a person is asked, in minutes.</summary>
    /// <value>The default is 15; from 1 to 1,440.</value>
    [Range(1, 1440)]
    public int AskMinutes { get; set; } = 15;

    /// <summary>How long a channel may work on a post it took before its outcome counts as unknown, in minutes.</summary>
    /// <value>The default is 1,440 (a day); from 1 to 10,080.</value>
    [Range(1, 10080)]
    public int PendingMinutes { get; set; } = 1440;

    /// <summary>How long a stopping worker waits for what is on its way, in seconds; what is left then is asked about at the next start.</summary>
    /// <value>The default is 10; from 0 to 60.</value>
    [Range(0, 60)]
    public int StopSeconds { get; set; } = 10;
}
