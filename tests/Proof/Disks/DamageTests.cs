using Campaigns.Proof.Restores;

namespace Campaigns.Proof.Disks;

/// <summary>
/// The power goes in the middle of a drain (the worker is stopped between two instructions and its files are copied), and then the
/// files are damaged. The store is refused, or held, or worked on; never is anything sent twice.
/// </summary>
public sealed class DamageTests
{
    [Fact]
    public async Task Whatever_a_power_cut_or_a_bad_disk_leaves_is_refused_or_held_or_worked_on_and_nothing_is_doubled()
    {
        var run = await DamageLoop.Run(rounds: DamageLoop.Kinds.Count, seed: 20261128, _ => { });

        run.Doubled.ShouldBeEmpty(run.ToString());
        run.Wrong.ShouldBeEmpty(run.ToString());
        (run.Refused > 0, run.Held > 0, run.WorkedOn > 0).ShouldBe((true, true, true), run.ToString());
    }
}
