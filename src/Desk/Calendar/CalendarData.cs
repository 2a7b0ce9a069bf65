using System.Globalization;
using System.Text.Json.Serialization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Calendar;

/// <summary>What the calendar's script reads of the days it shows; the names are those of its JSON.</summary>
/// <param name="Posts">In order of time.</param>
/// <param name="Activities">What is no post, by its first day.</param>
/// <param name="Days">By ISO date.</param>
/// <param name="More">Not all posts are here: too many.</param>
internal sealed record CalendarData(IReadOnlyList<CalendarData.Post> Posts, IReadOnlyList<CalendarData.Activity> Activities, IReadOnlyDictionary<string, CalendarData.Day> Days, bool More)
{
    /// <param name="Lunar">Small beside the solar date.</param>
    /// <param name="Said">The same, to be read aloud.</param>
    /// <param name="Notes">Observances and beats.</param>
    /// <param name="Crowd">Who posts too often; null: nobody.</param>
    public sealed record Day(string Lunar, string Said,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Note>? Notes,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Crowd);

    public sealed record Note(CalendarNoteKind Kind, string Text, bool Matters);

    /// <param name="Id">Of its row.</param>
    /// <param name="Title">With who sees to it.</param>
    /// <param name="First">ISO date.</param>
    /// <param name="End">The day after its last.</param>
    /// <param name="Address">Of its page.</param>
    /// <param name="Movable">Whoever looks may drag it to another day.</param>
    public sealed record Activity(string Id, string Title, string First, string End, string Address, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Movable);

    /// <summary>Times are of the unit's wall clock, without a zone; <see cref="Seen"/> is the same as Unix milliseconds.</summary>
    public sealed record Post
    {
        public required string Id { get; init; }
        public required string Title { get; init; }
        public required string Start { get; init; }
        public required long Seen { get; init; }
        public required string Account { get; init; }
        public required string Channel { get; init; }
        public required string State { get; init; }
        public required string Colour { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Movable { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Approved { get; init; }

        /// <summary>The approved window; null: no bound, or no approval.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? WindowFrom { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? WindowTo { get; init; }

        /// <summary>The item's own bounds; null: none.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Earliest { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Last { get; init; }

        /// <summary>Its item's steps of approval begin anew with another time.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Begun { get; init; }

        /// <summary>Until when its item may use its pictures and video; null: no end is known.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Until { get; init; }

        /// <param name="post">As it was read.</param>
        /// <param name="moves">Whoever looks may move it.</param>
        public static Post Of(CalendarPost post, bool moves) => new()
        {
            Id = post.Id, Title = post.Title, Start = Clock(post.Local), Seen = post.Due, Account = post.Account, Channel = post.Kind.Words().Vi, State = Words(post), Colour = ColourOf(post),
            Movable = moves && post.Movable, Approved = post.Seen, WindowFrom = post.Seen ? Clock(post, post.WindowFrom) : null, WindowTo = post.Seen ? Clock(post, post.WindowTo) : null,
            Earliest = Clock(post, post.Earliest), Last = Clock(post, post.Last), Begun = post.Begun, Until = Clock(post, post.UntilEnds),
        };
    }

    /// <summary>A state in the desk's words; what nobody approved says that first.</summary>
    public static string Words(CalendarPost post) => post is { State: PostState.Scheduled, Approved: false } ? "chưa duyệt" : post.State.Words().Vi;

    /// <summary>Which colour goes with it; never the only sign.</summary>
    public static string ColourOf(CalendarPost post) => post.State switch
    {
        PostState.Scheduled => post.Approved ? "blue" : "orange",
        PostState.Sending or PostState.Pending => "azure",
        PostState.Published => "green",
        PostState.Failed or PostState.Missed => "red",
        PostState.Waiting or PostState.Unknown or PostState.Held => "orange",
        _ => "secondary",
    };

    private static string? Clock(CalendarPost post, long? time) => time is { } at ? Clock(UnitClock.Local(post.Zone, DateTimeOffset.FromUnixTimeMilliseconds(at))) : null;

    private static string Clock(DateTimeOffset local) => local.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
