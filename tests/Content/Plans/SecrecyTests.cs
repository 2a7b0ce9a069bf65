using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans;

public sealed class SecrecyTests
{
    [Theory]
    [InlineData("MẬT")]
    [InlineData("TỐI MẬT")]
    [InlineData("TUYỆT MẬT")]
    [InlineData("Độ mật: Tối mật")]
    [InlineData("M Ậ T")]
    [InlineData("(MẬT)")]
    [InlineData("XÃ MƯỜNG SÁNG\t\tMẬT")]
    [InlineData("TUYET MAT")]
    [InlineData("mat")]
    [InlineData("XÃ MƯỜNG SÁNG\nmat.")]
    public async Task A_document_marked_as_a_state_secret_is_refused_and_nothing_of_it_is_kept(string marking)
    {
        await using var store = await TestStore.Open();
        using var folder = new TempFolder();
        var lines = PlanSamples.Commune.Split('\n').ToList();
        lines.Insert(2, marking);
        await File.WriteAllLinesAsync(folder.File("kh.txt"), lines);
        var plans = new PlanStore(store.Database, new global::Campaigns.Content.Frozen.FrozenStore(store.Database, store.Clock), store.Clock);

        var refused = await new PlanImport(plans).Keep(folder.File("kh.txt"), store.Unit);

        refused.Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Input);
        refused.Problems[0].What.Vi.ShouldContain("đóng dấu");
        (await store.Database.Read(s => s.Value<int>("SELECT (SELECT COUNT(*) FROM plan) + (SELECT COUNT(*) FROM frozen) + (SELECT COUNT(*) FROM plan_task)"))).ShouldBe(0);
        Directory.EnumerateFiles(store.Folder, "*", SearchOption.AllDirectories).ShouldAllBe(f => Path.GetFileName(f).StartsWith("campaigns.db", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Không để lộ bí mật nhà nước")]
    [InlineData("MẮT")]
    [InlineData("Độ mật: Không")]
    [InlineData("Bảo mật")]
    [InlineData("b) Toi thiéu 60% hd kinh doanh duoc hung dan thanh todn khéng ding tién\nmat.")]
    public async Task Words_that_only_speak_of_secrets_refuse_nothing(string words)
    {
        var plan = await PlanSamples.Read(PlanSamples.Commune.Replace("KẾ HOẠCH\n", $"{words}\nKẾ HOẠCH\n"));

        plan.Tasks.Count.ShouldBe(5);
    }
}
