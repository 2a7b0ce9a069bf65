using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;
using Campaigns.Desk.Remarks;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Writing;

/// <summary>The page on which an item is written.</summary>
public sealed record WritingView
{
    public required Item Item { get; init; }
    public required Unit Unit { get; init; }

    /// <summary>What stands in the form, which may not be saved yet.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>The revision that the form was begun from.</summary>
    public required int Begun { get; init; }

    /// <summary>What was typed earlier and not saved stands in the form; null: what is saved.</summary>
    public DateTimeOffset? Typed { get; init; }

    /// <summary>What somebody else saved meanwhile beside what stands in the form; empty where nobody did.</summary>
    public IReadOnlyList<FieldChange> Conflict { get; init; } = [];

    /// <summary>The details that somebody else changed meanwhile and this person too, each to something else; empty where nobody did, or where a newer revision is to be decided on first.</summary>
    public IReadOnlyList<string> Clashing { get; init; } = [];

    /// <summary>Who changed the item last, asked for where details clash; null: not known.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>Who looks.</summary>
    public required string Person { get; init; }

    /// <summary>Saving was stopped until the person agrees that the approval is void then.</summary>
    public bool MustAgree { get; init; }

    /// <summary>What was done just now: <c>luu</c>, <c>gop</c> (saved beside what somebody else changed), <c>gui</c>, <c>kenh</c>, <c>infographic</c> (looked through); null: nothing.</summary>
    public string? Done { get; init; }

    public required LookView Look { get; init; }
    public required IReadOnlyList<PostView> Posts { get; init; }
    public required IReadOnlyList<Account> Accounts { get; init; }

    /// <summary>When a station reads its posts, by their ids.</summary>
    public required IReadOnlyDictionary<string, Airings> Air { get; init; }
    public required IReadOnlyList<ItemCard> Cards { get; init; }

    /// <summary>Those that were filled before the item changed, and are to be looked through.</summary>
    public required IReadOnlyList<StaleCard> Stale { get; init; }

    /// <summary>Drawings that the writer's browser is to paint, because the server cannot.</summary>
    public IReadOnlyList<global::Campaigns.Content.Cards.ComposedCard> Unpainted { get; init; } = [];

    public required IReadOnlyList<Campaign> Campaigns { get; init; }
    public required WritingNames Names { get; init; }

    /// <summary>The tasks of plans that it may be for.</summary>
    public required IReadOnlyList<TaskChoice> Tasks { get; init; }

    /// <summary>The approval that holds; null: none does.</summary>
    public Approval? Live { get; init; }

    /// <summary>Whose approval, or step on the way to one, saving other words voids.</summary>
    public required IReadOnlyList<string> Voids { get; init; }

    /// <summary>The last asking for approval; null: nobody asked.</summary>
    public Submission? Asked { get; init; }

    /// <summary>The thread on it.</summary>
    public required RemarkView Thread { get; init; }

    /// <summary>Whoever may not, reads.</summary>
    public required bool MayWrite { get; init; }

    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string Address => $"/tin-bai/{Item.Id}";

    public string Field(string name) => Fields.GetValueOrDefault(name, "");

    public Account? AccountOf(PostView post) => Accounts.FirstOrDefault(account => account.Id == post.Account);

    /// <summary>Accounts that may get a post: switched on, and without one that is still to go out.</summary>
    public IEnumerable<Account> Free => Accounts.Where(account => account.Active && !Posts.Any(post => post.Account == account.Id && post.State is not (PostState.Cancelled or PostState.Withdrawn)));

    /// <summary>By the wall clock of the unit.</summary>
    public string Clock(DateTimeOffset time) => Unit.Local(time).ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
