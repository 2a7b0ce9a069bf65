using Campaigns.Content.Bulletins;
using Campaigns.Content.Templates;

namespace Campaigns.Content.Tests.Bulletins;

public sealed class BulletinFrameTests
{
    private static readonly Bulletin Evening = new("b", "a", new DateOnly(2026, 10, 10), new TimeOnly(17, 0), 15, []);

    [Fact]
    public async Task A_centres_own_frame_wins_over_the_one_beside_the_program()
    {
        await using var store = await TestStore.Open();
        Directory.CreateDirectory(Path.Combine(store.Folder, "templates", "bulletins"));
        await File.WriteAllTextAsync(Path.Combine(store.Folder, "templates", "bulletins", "daily.yaml"), "opening: [\"{place} xin chào!\"]\n");

        var script = Frame(store).Compose(Evening, store.Unit, "Đài xã");

        script.Ok.ShouldBeTrue();
        script.Value.Opening.ShouldBe(["xã Mường Sáng xin chào!"]);
    }

    [Fact]
    public async Task An_unknown_key_is_named_with_its_line()
    {
        await using var store = await TestStore.Open();
        Directory.CreateDirectory(Path.Combine(store.Folder, "templates", "bulletins"));
        await File.WriteAllTextAsync(Path.Combine(store.Folder, "templates", "bulletins", "daily.yaml"), "opening: []\nclosng: []\n");

        var problem = Frame(store).Compose(Evening, store.Unit, "Đài xã").Problems.ShouldHaveSingleItem();

        problem.Where.ShouldEndWith("daily.yaml:2");
        problem.What.En.ShouldContain("closng");
    }

    private static BulletinFrame Frame(TestStore store) => new(new TemplateFolder(new Installation(Repository.Root, store.Folder)));
}
