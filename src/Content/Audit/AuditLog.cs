using Campaigns.Content.Store;

namespace Campaigns.Content.Audit;

/// <summary>Who did what to what, and when: it only ever grows.</summary>
public sealed class AuditLog(TimeProvider clock)
{
    /// <summary>Notes an act within the transaction that does it.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="unitId">The unit whose row it is.</param>
    /// <param name="person">Who; as they sign in, or what they are where nobody signs in.</param>
    /// <param name="act">A noun and a verb: <c>item.change</c>.</param>
    /// <param name="subject">The id of the row.</param>
    /// <param name="detail">What a person would want to know later, in Vietnamese.</param>
    public Task Note(Session session, string unitId, string person, string act, string subject, string detail) => session.Run(
        "INSERT INTO audit (id, unit_id, at, person, act, subject, detail) VALUES (@id, @unitId, @at, @person, @act, @subject, @detail)",
        new { id = Id.New(clock), unitId, at = clock.GetUtcNow().ToUnixTimeMilliseconds(), person, act, subject, detail });
}
