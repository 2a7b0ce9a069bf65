using Campaigns.Content.Store;

namespace Campaigns.Desk.People;

/// <summary>The units whose row a route names, and whether somebody has a right there.</summary>
internal sealed class SubjectUnits(Database database)
{
    /// <summary>The status by which somebody is refused; null where they have the right.</summary>
    public async Task<int?> Refusal(HttpContext context, Sitting who, Right right, Subject? of)
    {
        if (of is not { } subject)
            return who.May(right) ? null : StatusCodes.Status403Forbidden;
        // A route that speaks of a row asks nowhere else: where no row has this id nobody goes on, whatever they may at some unit.
        var where = context.GetRouteValue("id") is string id ? await Of(subject, id, context.RequestAborted) : [];
        if (where.Count == 0)
            return who.May(right) ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden;
        // A row of a unit that they do not see is not there for them.
        if (!where.All(unit => who.May(Right.See, unit)))
            return StatusCodes.Status404NotFound;
        return where.All(unit => who.May(right, unit)) ? null : StatusCodes.Status403Forbidden;
    }

    /// <summary>Empty where there is no such row. A person's are all where they have a role: who manages somebody could get in as them.</summary>
    public Task<IReadOnlyList<string>> Of(Subject subject, string id, CancellationToken cancel) => database.Read(session => session.List<string>(subject switch
    {
        Subject.Account => "SELECT unit_id FROM account WHERE id = @id",
        Subject.Activity => "SELECT unit_id FROM activity WHERE id = @id",
        Subject.Budget => "SELECT unit_id FROM budget_line WHERE id = @id",
        Subject.Change => "SELECT p.unit_id FROM post_change c JOIN post p ON p.id = c.post_id WHERE c.id = @id",
        Subject.Figure => "SELECT unit_id FROM figure WHERE id = @id",
        Subject.Item => "SELECT unit_id FROM item WHERE id = @id",
        Subject.Library => "SELECT unit_id FROM library WHERE id = @id",
        Subject.Misinformation => "SELECT unit_id FROM misinformation WHERE id = @id",
        Subject.Plan => "SELECT unit_id FROM plan WHERE id = @id",
        Subject.Post => "SELECT unit_id FROM post WHERE id = @id",
        Subject.Report => "SELECT unit_id FROM report WHERE id = @id",
        Subject.Question => "SELECT unit_id FROM question WHERE id = @id",
        Subject.Round => "SELECT unit_id FROM collecting_round WHERE id = @id",
        Subject.Person => "SELECT unit_id FROM person WHERE id = @id UNION SELECT unit_id FROM person_role WHERE person_id = @id",
        Subject.Unit => "SELECT id FROM unit WHERE id = @id",
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    }, new { id }), cancel);
}
