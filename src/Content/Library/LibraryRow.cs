using System.Globalization;

namespace Campaigns.Content.Library;

/// <summary>An entry as it lies in its table.</summary>
internal sealed class LibraryRow
{
    public const string Columns = """
        l.id AS Id, l.unit_id AS UnitId, l.kind AS Kind, l.title AS Title, l.alt AS Alt, l.credit AS Credit, l.consent AS Consent, l.until AS Until, l.body AS Body,
        l.hash AS Hash, l.media_type AS MediaType, l.size AS Size, l.width AS Width, l.height AS Height, l.seconds AS Seconds, l.person AS Person,
        l.created AS Created, l.retired AS Retired, (SELECT COUNT(*) FROM library_use u WHERE u.entry_id = l.id) AS Uses
        """;

    public string Id { get; set; } = "";
    public string UnitId { get; set; } = "";
    public LibraryKind Kind { get; set; }
    public string Title { get; set; } = "";
    public string Alt { get; set; } = "";
    public string Credit { get; set; } = "";
    public string Consent { get; set; } = "";
    public string? Until { get; set; }
    public string Body { get; set; } = "";
    public string? Hash { get; set; }
    public string? MediaType { get; set; }
    public long Size { get; set; }
    public int Width { get; set; }
    public int Height { get; set; }
    public int Seconds { get; set; }
    public string Person { get; set; } = "";
    public long Created { get; set; }
    public long? Retired { get; set; }
    public int Uses { get; set; }

    public LibraryEntry Entry() => new()
    {
        Id = Id, UnitId = UnitId, Kind = Kind, Hash = Hash, MediaType = MediaType, Size = Size, Width = Width, Height = Height, Seconds = Seconds, Person = Person, Uses = Uses,
        Notes = new() { Title = Title, Alt = Alt, Credit = Credit, Consent = Consent, Body = Body, Until = Until is null ? null : DateOnly.ParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture) },
        Created = DateTimeOffset.FromUnixTimeMilliseconds(Created), Retired = Retired is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
    };

    /// <summary>As days are stored: their order as text is their order in time.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
