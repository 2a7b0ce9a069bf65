using Campaigns.Proof.Restores;

namespace Campaigns.Proof.Kills;

/// <summary>What every long run is judged by sees what it is there to see.</summary>
public sealed class KillVerdictTests
{
    [Fact]
    public async Task A_post_that_nobody_sees_one_that_is_there_twice_and_one_whose_fate_the_store_does_not_know_are_told()
    {
        await using var town = await Town.Open();
        await town.Store.Fill(prompt: true);
        using (var worker = town.Worker())
        {
            await Eventually.Holds(async () => await town.Open() == 0, () => worker.Said);
            await worker.Stop();
        }
        (await Judge(town)).Good.ShouldBeTrue("all went out once");

        // Not out at all, and called so: it waits, or it is said to be out.
        await town.Store.Offer(1);
        (await Judge(town)).ShouldSatisfyAllConditions(v => v.Good.ShouldBeFalse(), v => (v.Lost, v.Doubled, v.InDoubt).ShouldBe((1, 0, 0)));
        await Set(town, "state = 3", "state = 0");
        (await Judge(town)).ShouldSatisfyAllConditions(v => v.Good.ShouldBeFalse(), v => (v.Lost, v.Doubled, v.InDoubt).ShouldBe((1, 0, 0)));
        await town.Store.Database.Write(s => s.Run("DELETE FROM post WHERE attempt = 0"));

        // Out, and the store does not know it.
        var page = (await town.Store.Posts()).First(p => p.Pages == 0).Words;
        await Set(town, "state = 5", "item_id = (SELECT id FROM item WHERE title = @page)", page);
        (await Judge(town)).ShouldSatisfyAllConditions(v => v.Good.ShouldBeFalse(), v => (v.Lost, v.Doubled, v.InDoubt).ShouldBe((0, 0, 1)));
        await Set(town, "state = 3", "state = 5");

        // The same words on two posts of the page: somebody sees them twice.
        (await Judge(town)).Good.ShouldBeTrue();
        town.Platforms.Facebook.Post(town.Platforms.Facebook.Visible[0].Message);
        (await Judge(town)).ShouldSatisfyAllConditions(v => v.Good.ShouldBeFalse(), v => (v.Lost, v.Doubled, v.InDoubt).ShouldBe((0, 1, 0)));
    }

    private static Task<KillVerdict> Judge(Town town) => KillVerdict.Of(town.Store, town.Platforms, 0, 0);

    private static Task<int> Set(Town town, string what, string where, string page = "") => town.Store.Database.Write(s => s.Run($"UPDATE post SET {what} WHERE {where}", new { page }));
}
