using Campaigns.Content.Store;

namespace Campaigns.Content.Audit;

/// <summary>Who did what to what, and when: it only ever grows.</summary>
public sealed class AuditLog(TimeProvider clock)
{
    /// <summary>Notes an act within the transaction that does it.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="unitId">The unit whose row it is.</param>
    /// <param name="who">As they signed in, or what they are where nobody signs in.</param>
    /// <param name="act">A noun and a verb: <c>item.change</c>.</param>
    /// <param name="subject">The id of the row.</param>
    /// <param name="detail">What a person would want to know later, in Vietnamese.</param>
    public Task Note(Session session, string unitId, Actor who, string act, string subject, string detail) => session.Run(
        "INSERT INTO audit (id, unit_id, at, person, person_id, act, subject, detail) VALUES (@id, @unitId, @at, @Name, @personId, @act, @subject, @detail)",
        new { id = Id.New(clock), unitId, at = clock.GetUtcNow().ToUnixTimeMilliseconds(), who.Name, personId = who.Id, act, subject, detail });
}
