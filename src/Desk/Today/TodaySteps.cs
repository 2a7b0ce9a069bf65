using Campaigns.Content.Store;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Today;

/// <summary>The next steps of an office that has posted nothing yet: each goes away when it is done, and all of them with the first post that is out.</summary>
internal sealed class TodaySteps(Database database, PersonStore people)
{
    public async Task<IReadOnlyList<TodayStep>> Of(Sitting who, CancellationToken cancel)
    {
        string[] units = [.. who.Units(Right.See)];
        if (units.Length == 0)
            return [];
        var unit = units.FirstOrDefault(one => who.May(Right.Administer, one)) ?? units[0];
        var (published, accounts, plans, items) = await database.Read(async session => (
            await session.Value<long>($"SELECT COUNT(*) FROM (SELECT id FROM post WHERE unit_id IN @units AND state = {PostState.Published:D} LIMIT 1) x", new { units }), await Any(session, "account", units), await Any(session, "plan", units), await Any(session, "item", units)), cancel);
        if (published > 0)
            return [];
        var (writers, steps) = (await people.Who(Right.Write, unit, cancel), new List<TodayStep>());
        var staffed = writers.Count > 0 && (await people.Who(Right.Approve, unit, cancel)).Count > 0 && (await people.Who(Right.Publish, unit, cancel)).Count > 0;
        if (!staffed)
            steps.Add(await Step("people", Right.Administer, SignInEndpoints.People));
        if (!accounts)
            steps.Add(await Step("channel", Right.Connect, "/kenh#them-kenh"));
        if (!plans)
            steps.Add(await Step("plan", Right.Write, "/ke-hoach"));
        if (!items)
            steps.Add(await Step("item", Right.Write, "/tin-bai/moi"));
        return steps;

        async Task<TodayStep> Step(string key, Right right, string address) => who.May(right, unit) ? new(key, address, []) : new(key, null, await people.Who(right, unit, cancel));
    }

    /// <param name="session">The transaction.</param>
    /// <param name="table">A name of this program's own.</param>
    /// <param name="units">Whose rows.</param>
    private static async Task<bool> Any(Session session, string table, string[] units) => await session.Value<long>($"SELECT COUNT(*) FROM (SELECT id FROM {table} WHERE unit_id IN @units LIMIT 1) x", new { units }) > 0;
}
