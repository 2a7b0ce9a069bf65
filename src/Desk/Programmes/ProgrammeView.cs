using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;
using Campaigns.Content.Units;
using Campaigns.Desk.Approvals;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Programmes;

/// <summary>The programmes of a station on a day, or in a week, as their page shows them.</summary>
public sealed record ProgrammeView
{
    public required Account Station { get; init; }
    public required IReadOnlyList<Account> Stations { get; init; }
    public required Unit Unit { get; init; }
    public required DateOnly Day { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>Seven days from the day on are shown, instead of one.</summary>
    public bool Week { get; init; }

    public required IReadOnlyList<ProgrammeTimeView> Times { get; init; }

    /// <summary>Those to which something can be moved, in order of time.</summary>
    public required IReadOnlyList<ProgrammeTimeView> Coming { get; init; }

    public required ProgrammeRules Rules { get; init; }

    /// <summary>Its slots, whose language is set here.</summary>
    public required IReadOnlyList<(Slot Slot, string? Language)> Slots { get; init; }

    /// <summary>Who reads at the station; empty: nobody is told apart.</summary>
    public required IReadOnlyList<StationReader> Readers { get; init; }

    /// <summary>Approved texts: those that may stand in, and the newest others.</summary>
    public required IReadOnlyList<ReserveText> Reserve { get; init; }

    /// <summary>Those that may be added to a programme.</summary>
    public IEnumerable<ReserveText> Addable => Reserve.Where(text => text.Marked);

    /// <summary>How posts that stand on the page are read.</summary>
    public required IReadOnlyDictionary<string, RadioPlan> Plans { get; init; }

    /// <summary>They may write here.</summary>
    public bool MayWrite { get; init; }

    /// <summary>They approve here, in their own right or in another's place.</summary>
    public bool MayApprove { get; init; }

    public bool MayAdminister { get; init; }
    /// <summary>Who may approve here, for a personal link; empty where nobody asks.</summary>
    public IReadOnlyList<Person> Signers { get; init; } = [];

    /// <summary>A personal link that was made just now; shown this once.</summary>
    public LinkMessage? Message { get; init; }

    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What was done, by the key of its word; null: nothing was.</summary>
    public string? Done { get; init; }

    public string Address => $"/phat-thanh/{Station.Id}";

    public string At(DateOnly day, bool week = false) => string.Create(CultureInfo.InvariantCulture, $"/phat-thanh?dai={Station.Id}&ngay={day:yyyy-MM-dd}{(week ? "&xem=tuan" : "")}");

    public string Here => At(Day, Week);

    /// <summary>The next time of the same language behind one; null: there is none.</summary>
    public ProgrammeTimeView? Next(ProgrammeTimeView time) => Coming.FirstOrDefault(other => (other.Day, other.Start).CompareTo((time.Day, time.Start)) > 0 && BroadcastLanguage.Same(other.Language, time.Language));
}
