using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Items;

/// <summary>A post as the command line answers it.</summary>
internal sealed record PostLine(
    string Id, string Item, string Title, ChannelKind Channel, string Account, DateTimeOffset Due, PostState State, string? Url, int Attempts, bool Approved,
    string? Why, DateTimeOffset? NextTry);
