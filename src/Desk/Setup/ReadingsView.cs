using System.Security.Cryptography;
using System.Text;
using Campaigns.Content;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Setup;

/// <summary>The dictionary of a unit, an entry that is being written, and how a sentence would be read with it.</summary>
public sealed record ReadingsView
{
    public const int PageSize = 100;

    public required Unit Unit { get; init; }

    /// <summary>Those of the page, by what is written.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Entries { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>Whether others follow.</summary>
    public bool More { get; init; }

    /// <summary>The entry as it was typed.</summary>
    public string Written { get; init; } = "";

    public string Spoken { get; init; } = "";

    /// <summary>A sentence to try it out in; empty: what is written alone.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>How that is read; null where nothing is tried.</summary>
    public ReadingTrial? Trial { get; init; }

    /// <summary>The proper names as they were typed, one a line; null: as they are kept.</summary>
    public string? ProperNames { get; init; }

    /// <summary>What the list was when the page was made: it is not written over where it is another by then.</summary>
    public string Seen => Mark(Unit.Settings.ProperNames);

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Key of what was just done; empty where nothing was.</summary>
    public string Done { get; init; } = "";

    public static string Mark(IReadOnlyList<string> names) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names))))[..16];

    public string Address => $"{SetupEndpoints.Root}/don-vi/{Unit.Id}/cach-doc";
}
