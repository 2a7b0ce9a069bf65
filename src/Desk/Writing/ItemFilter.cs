using System.Globalization;
using Campaigns.Content.Items;
using Microsoft.AspNetCore.WebUtilities;

namespace Campaigns.Desk.Writing;

/// <summary>Which items a list shows, as it stands in the address of the page; what is null does not narrow.</summary>
public sealed record ItemFilter
{
    /// <summary>Characters of a search.</summary>
    private const int LongestSearch = 200;

    public string? Text { get; init; }
    public ItemState? State { get; init; }
    public string? Section { get; init; }
    public string? Campaign { get; init; }
    public string? Author { get; init; }
    public string? Unit { get; init; }
    public int Page { get; init; } = 1;

    /// <summary>Whether something is narrowed.</summary>
    public bool Narrows => (Text ?? Section ?? Campaign ?? Author ?? Unit) is not null || State is not null;

    /// <summary>As an address asks; what makes no sense there is left out.</summary>
    public static ItemFilter Of(IQueryCollection query) => new()
    {
        Text = Word(query["tim"]), Section = Word(query["chuyen-muc"]), Campaign = Word(query["chien-dich"]), Author = Word(query["tac-gia"]), Unit = Word(query["don-vi"]),
        State = Enum.GetValues<ItemState>().Cast<ItemState?>().FirstOrDefault(state => Name(state!.Value) == query["trang-thai"].ToString()),
        Page = int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 10_000) : 1,
    };

    /// <summary>The address of the same list, at another page.</summary>
    public string Address(int page)
    {
        var parts = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["tim"] = Text, ["trang-thai"] = State is { } state ? Name(state) : null, ["chuyen-muc"] = Section, ["chien-dich"] = Campaign, ["tac-gia"] = Author, ["don-vi"] = Unit,
            ["trang"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
        };
        return QueryHelpers.AddQueryString("/tin-bai", parts.Where(part => part.Value is not null));
    }

    /// <summary>A state in an address.</summary>
    public static string Name(ItemState state) => state switch
    {
        ItemState.Draft => "nhap",
        ItemState.Submitted => "cho-duyet",
        ItemState.Approved => "da-duyet",
        _ => "tra-lai",
    };

    private static string? Word(string? text) => text?.Normalize().Trim() is { Length: > 0 } word ? word[..Math.Min(word.Length, LongestSearch)] : null;
}
