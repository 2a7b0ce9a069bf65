using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Accounts;

/// <summary>The form that connects an account, with what was typed and what was wrong with it.</summary>
public sealed record ConnectView
{
    public required ChannelKind Kind { get; init; }
    public required IReadOnlyList<ConnectField> Fields { get; init; }
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>The account that is connected anew; null for a new one.</summary>
    public Account? Again { get; init; }

    public string Name { get; init; } = "";
    public string UnitId { get; init; } = "";

    /// <summary>What was typed, by field name; never a secret.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    /// <summary>What may be chosen, by field; a field that is not here is typed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<(string Value, Phrase Label)>> Choices { get; init; } = new Dictionary<string, IReadOnlyList<(string, Phrase)>>();

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Where the same is connected to be posted by hand; null where that is not offered.</summary>
    public string? ByHand { get; init; }

    /// <summary>Other machines of the network reach this desk, over plain http.</summary>
    public bool Wide { get; init; }

    /// <summary>The platform gives permission on a page of its own, so that no token has to be pasted.</summary>
    public bool Permits { get; init; }

    /// <summary>Where its page leads back to; null where the desk has no public https address.</summary>
    public Uri? Back { get; init; }

    public const string NameField = "ten", UnitField = "don-vi";

    /// <summary>A problem names its field alone or as <c>field=value</c>.</summary>
    public IEnumerable<Problem> Of(string field) => Problems.Where(p => p.Where == field || p.Where?.StartsWith(field + "=", StringComparison.Ordinal) == true);

    /// <summary>Problems of no field of the form.</summary>
    public IEnumerable<Problem> Elsewhere => Problems.Except(Fields.Select(f => f.Name).Append(NameField).Append(UnitField).SelectMany(Of));
}
