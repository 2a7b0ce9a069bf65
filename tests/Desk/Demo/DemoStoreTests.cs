using Campaigns.Content;
using Campaigns.Desk.Demo;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Desk.Tests.Demo;

public sealed class DemoStoreTests
{
    [Fact]
    public void A_folder_that_no_demo_made_is_left_alone()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("campaigns.db"), "a year of work");

        DemoStore.Empty(folder.Path)!.Kind.ShouldBe(ProblemKind.Input);

        File.ReadAllText(folder.File("campaigns.db")).ShouldBe("a year of work");
    }

    [Fact]
    public void A_demo_that_is_running_is_not_emptied_under_its_worker()
    {
        using var folder = new TempFolder();
        DemoStore.Empty(folder.File("demo")).ShouldBeNull();
        File.WriteAllText(Path.Combine(folder.File("demo"), "campaigns.db"), "in use");
        using var worker = WorkerLock.Take(folder.File("demo")).Value!;

        DemoStore.Empty(folder.File("demo"))!.What.En.ShouldContain("already running");

        File.ReadAllText(Path.Combine(folder.File("demo"), "campaigns.db")).ShouldBe("in use");
    }

    [Fact]
    public void What_a_demo_left_is_emptied_for_the_next_one()
    {
        using var folder = new TempFolder();
        DemoStore.Empty(folder.File("demo"));
        File.WriteAllText(Path.Combine(folder.File("demo"), "campaigns.db"), "old");

        DemoStore.Empty(folder.File("demo")).ShouldBeNull();

        File.Exists(Path.Combine(folder.File("demo"), "campaigns.db")).ShouldBeFalse();
    }
}
