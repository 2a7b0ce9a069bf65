using System.Globalization;
using Campaigns.Content.Library;
using Microsoft.AspNetCore.WebUtilities;

namespace Campaigns.Desk.Library;

/// <summary>What a page of the library shows, as it stands in its address; what is null does not narrow.</summary>
public sealed record LibraryFilter
{
    private const int LongestSearch = 200;

    public string? Text { get; init; }
    public LibraryKind? Kind { get; init; }
    public string? Unit { get; init; }
    public bool Retired { get; init; }

    /// <summary>Only what may not be used much longer.</summary>
    public bool Ending { get; init; }

    public int Page { get; init; } = 1;

    public bool Narrows => (Text ?? Unit) is not null || Kind is not null || Retired || Ending;

    /// <summary>As an address asks; what makes no sense there is left out.</summary>
    public static LibraryFilter Of(IQueryCollection query) => new()
    {
        Text = query["tim"].ToString().Normalize().Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, LongestSearch)] : null,
        Kind = Enum.GetValues<LibraryKind>().Cast<LibraryKind?>().FirstOrDefault(kind => Name(kind!.Value) == query["loai"].ToString()),
        Unit = query["don-vi"].ToString() is { Length: > 0 } unit ? unit : null, Retired = query["muc"] == "da-cat", Ending = query["muc"] == "sap-het",
        Page = int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 10_000) : 1,
    };

    /// <summary>The address of the same list, at another page.</summary>
    public string Address(string path, int page) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["tim"] = Text, ["loai"] = Kind is { } kind ? Name(kind) : null, ["don-vi"] = Unit, ["muc"] = Retired ? "da-cat" : Ending ? "sap-het" : null,
        ["trang"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(part => part.Value is not null));

    /// <summary>A kind in an address.</summary>
    public static string Name(LibraryKind kind) => kind switch
    {
        LibraryKind.Picture => "anh",
        LibraryKind.Video => "video",
        _ => "doan-van",
    };
}
