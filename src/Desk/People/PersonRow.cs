using Campaigns.Content.Store;

namespace Campaigns.Desk.People;

/// <summary>A person as the store has them, with what only signing in may read.</summary>
internal sealed class PersonRow
{
    public const string Columns = """
        SELECT p.id AS Id, p.unit_id AS UnitId, p.login AS Login, p.name AS Name, p.password AS Password, p.locked AS Locked, p.totp AS Totp, p.totp_step AS TotpStep FROM person p
        """;

    public string Id { get; set; } = "";
    public string UnitId { get; set; } = "";
    public string Login { get; set; } = "";
    public string Name { get; set; } = "";
    public string? Password { get; set; }
    public long? Locked { get; set; }
    public string? Totp { get; set; }
    public long TotpStep { get; set; }

    public Person Person(IEnumerable<PersonAt> roles) => new()
    {
        Id = Id, UnitId = UnitId, Login = Login, Name = Name, Ready = Password is not null, Locked = Locked is not null, Codes = Totp is not null, Roles = [.. roles],
    };

    public static async Task<Person?> With(Session session, PersonRow? row) => row is null ? null : row.Person(await Roles(session, row.Id));

    public static async Task<IReadOnlyList<PersonAt>> Roles(Session session, string personId) =>
        [.. (await session.List<(string Unit, PersonRole Role)>("SELECT unit_id, role FROM person_role WHERE person_id = @personId ORDER BY unit_id, role", new { personId })).Select(r => new PersonAt(r.Unit, r.Role))];
}
