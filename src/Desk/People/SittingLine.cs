namespace Campaigns.Desk.People;

/// <summary>A browser in which somebody is signed in, as they see it listed.</summary>
/// <param name="Id">By which it is ended.</param>
/// <param name="Started">When they signed in.</param>
/// <param name="Seen">When it was seen last, to five minutes.</param>
/// <param name="Address">From where then.</param>
/// <param name="Browser">As it calls itself.</param>
public sealed record SittingLine(string Id, DateTimeOffset Started, DateTimeOffset Seen, string Address, string Browser)
{
    /// <summary>The program and the system, as far as they can be told.</summary>
    public string Words
    {
        get
        {
            var program = Browser switch
            {
                _ when Has("Edg/") => "Edge",
                _ when Has("coc_coc_browser") => "Cốc Cốc",
                _ when Has("Firefox/") => "Firefox",
                _ when Has("Chrome/") => "Chrome",
                _ when Has("Safari/") => "Safari",
                _ => "Trình duyệt khác",
            };
            var system = Has("Windows") ? "Windows" : Has("Android") ? "Android" : Has("iPhone") || Has("iPad") ? "iOS" : Has("Mac OS") ? "macOS" : Has("Linux") ? "Linux" : null;
            return system is null ? program : $"{program}, {system}";
        }
    }

    private bool Has(string word) => Browser.Contains(word, StringComparison.Ordinal);
}
