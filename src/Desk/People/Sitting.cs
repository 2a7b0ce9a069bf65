using System.Security.Claims;
using Campaigns.Content.Audit;
using Campaigns.Content.Units;

namespace Campaigns.Desk.People;

/// <summary>Somebody signed in, in one browser, and what they may do where.</summary>
public sealed class Sitting
{
    private readonly Dictionary<string, HashSet<Right>> _rights;

    /// <param name="session">Id of the row; of no use to get in.</param>
    /// <param name="person">Who.</param>
    /// <param name="parents">Every unit with the one above it.</param>
    internal Sitting(string session, Person person, IReadOnlyDictionary<string, string?> parents)
    {
        (Session, Person) = (session, person);
        _rights = parents.Keys.Select(unit => (unit, rights: Above(unit, parents).SelectMany(u => person.Roles.Where(r => r.UnitId == u)).SelectMany(r => Rights.Of(r.Role)).ToHashSet()))
            .Where(at => at.rights.Count > 0).ToDictionary(at => at.unit, at => at.rights, StringComparer.Ordinal);
    }

    public string Session { get; }

    public Person Person { get; }

    public string Name => Person.Name;

    public Actor Actor => new(Person.Name, Person.Id);

    /// <summary>Somewhere.</summary>
    public bool May(Right right) => right == Right.Own || _rights.Values.Any(rights => rights.Contains(right));

    public bool May(Right right, string unitId) => _rights.TryGetValue(unitId, out var rights) && rights.Contains(right);

    /// <summary>Where they may.</summary>
    public IReadOnlyList<string> Units(Right right) => [.. _rights.Where(at => at.Value.Contains(right)).Select(at => at.Key)];

    /// <summary>The unit that a page shows of those they may see: the one asked for; else one where they may write, before one where they only look.</summary>
    internal Unit? Choose(IReadOnlyList<Unit> seen, string? asked) =>
        seen.FirstOrDefault(unit => unit.Id == asked) ?? seen.FirstOrDefault(unit => May(Right.Write, unit.Id)) ?? (seen.Count > 0 ? seen[0] : null);

    /// <summary>Who asks; null on a page that is open to everybody, where nobody is asked.</summary>
    public static Sitting? Of(HttpContext? context) => context?.Features.Get<Sitting>();

    /// <summary>What signs the forms: those of another person, or of an earlier sign-in, do not count.</summary>
    internal ClaimsPrincipal Principal => new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, Session), new Claim(ClaimTypes.Name, Person.Name)], "desk"));

    private static IEnumerable<string> Above(string unit, IReadOnlyDictionary<string, string?> parents)
    {
        // No deeper than there are units: a ring of parents ends too.
        var at = unit;
        for (var depth = 0; at is not null && depth <= parents.Count; depth++)
        {
            yield return at;
            at = parents.GetValueOrDefault(at);
        }
    }
}
