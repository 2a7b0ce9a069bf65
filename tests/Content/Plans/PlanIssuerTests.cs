using Campaigns.Content.Plans;
using Campaigns.Content.Units;
using static Campaigns.Content.Tests.Plans.MendBench;

namespace Campaigns.Content.Tests.Plans;

/// <summary>Plans that another unit issued.</summary>
public sealed class PlanIssuerTests
{
    private static readonly Unit s_commune = new() { Id = "u", Code = "ms", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Province = "tỉnh Sơn La" };

    [Theory]
    [InlineData("UBND xã Ngọc Liên", IssuerDoubt.Foreign)]
    [InlineData("Ủy ban nhân dân phường Chiềng Lề", IssuerDoubt.Foreign)]
    [InlineData("UBND xã Ngọc Liên, tỉnh Thanh Hóa", IssuerDoubt.Foreign)]
    [InlineData("UBND tỉnh Thanh Hóa", IssuerDoubt.Foreign)]
    [InlineData("UBND thành phố Hải Phòng", IssuerDoubt.Foreign)]
    [InlineData("UBND xã Mường Sáng", IssuerDoubt.None)]
    [InlineData("Ủy ban nhân dân phường Mường Sáng", IssuerDoubt.None)]
    [InlineData("UBND tỉnh Sơn La", IssuerDoubt.None)]
    [InlineData("Chủ tịch UBND tỉnh Sơn La", IssuerDoubt.None)]
    [InlineData("Sở Văn hóa, Thể thao và Du lịch", IssuerDoubt.None)]
    [InlineData("UBND thành phố Sơn La", IssuerDoubt.None)]
    [InlineData("Phòng Văn hóa - Xã hội", IssuerDoubt.None)]
    [InlineData("UBND xã Mường Sang", IssuerDoubt.None)]
    [InlineData("UBND xã Mường Sáng Hạ", IssuerDoubt.Perhaps)]
    [InlineData("UBND xã Mướng Săng", IssuerDoubt.None)]
    [InlineData("UBND xã Muờng Sảnq", IssuerDoubt.Perhaps)]
    [InlineData(null, IssuerDoubt.None)]
    public void Another_commune_or_province_is_told_and_what_is_near_is_only_asked_about(string? issuer, object doubt) =>
        PlanIssuer.Of(s_commune, new PlanDocument { Issuer = issuer, Date = new(2026, 1, 15) }, damaged: false).ShouldBe((IssuerDoubt)doubt);

    [Fact]
    public void A_scan_that_misread_the_word_commune_is_told_too_where_the_name_is_plainly_another()
    {
        PlanIssuer.Of(s_commune, new() { Issuer = "UBND x& Ngoc Lién" }, damaged: true).ShouldBe(IssuerDoubt.Foreign);
        PlanIssuer.Of(s_commune, new() { Issuer = "UBND x& Mwng Séng" }, damaged: true).ShouldBe(IssuerDoubt.Perhaps);
        PlanIssuer.Of(s_commune, new() { Issuer = "UBND tinh" }, damaged: true).ShouldBe(IssuerDoubt.None);
    }

    [Fact]
    public void Who_has_no_place_in_its_name_or_names_a_part_of_itself_is_not_asked()
    {
        PlanIssuer.Of(s_commune with { Name = "Phòng Văn hóa - Xã hội", Place = "Phòng Văn hóa - Xã hội", Province = "" }, new() { Issuer = "UBND xã Ngọc Liên" }, damaged: true).ShouldBe(IssuerDoubt.None);
        PlanIssuer.Of(s_commune with { Province = "" }, new() { Issuer = "UBND tỉnh Thanh Hóa" }, damaged: false).ShouldBe(IssuerDoubt.None);
        PlanIssuer.Of(s_commune with { Settings = new() { Names = ["xã Chiềng Khoa"] } }, new() { Issuer = "UBND xã Chiềng Khoa" }, damaged: false).ShouldBe(IssuerDoubt.None);
        PlanIssuer.Of(s_commune, new() { Issuer = "UBND xã Ngọc Liên", Date = new(2025, 3, 1) }, damaged: false).ShouldBe(IssuerDoubt.Perhaps, "it may lie in the unit since communes were put together");
    }

    [StoreFact]
    public async Task No_row_of_another_communes_plan_is_ours_until_a_person_says_so_and_an_import_again_keeps_that()
    {
        await using var store = await TestStore.Open();
        var words = PlanSamples.Commune.Replace("XÃ MƯỜNG SÁNG", "XÃ NGỌC LIÊN", StringComparison.Ordinal).Replace("Chủ trì: Văn phòng HĐND và UBND", "Chủ trì: UBND xã", StringComparison.Ordinal);
        var unit = store.Unit with { Settings = store.Unit.Settings with { Names = ["UBND xã"] } };
        await new UnitStore(store.Database, store.Clock).Save(unit);

        var plan = await Import(store, words);

        plan.Content.Document.Issuer.ShouldBe("UBND xã Ngọc Liên");
        plan.Content.Warnings[0].Code.ShouldBe("foreign-issuer");
        plan.Content.Warnings[0].Message.ShouldStartWith("Kế hoạch do UBND xã Ngọc Liên ban hành, không phải đơn vị cấp trên hay chính đơn vị:");
        (await Mine()).ShouldBe(0);

        (await MendsOf(store).Ours(plan.Id, Who)).ShouldBeNull();

        var ours = await Mine();
        ours.ShouldBeGreaterThan(0);
        (await PlansOf(store).Find(plan.Id))!.Content.Warnings.ShouldNotContain(warning => warning.Code == "foreign-issuer");
        (await Import(store, words)).News.ShouldBe(PlanNews.None);
        (await Mine()).ShouldBe(ours);
        (await PlansOf(store).Find(plan.Id))!.Content.Warnings.ShouldNotContain(warning => warning.Code == "foreign-issuer");

        async Task<int> Mine() => (await PlansOf(store).Tasks(plan.Id)).Count(task => task.Task.Mine != TaskRole.None);
    }

    [StoreFact]
    public async Task Who_issued_a_plan_may_be_mended_and_then_its_rows_are_ours()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune.Replace("XÃ MƯỜNG SÁNG", "XÃ NGỌC LIÊN", StringComparison.Ordinal).Replace("Chủ trì: Văn phòng HĐND và UBND", "Chủ trì: UBND xã", StringComparison.Ordinal));
        (await PlansOf(store).Tasks(plan.Id)).ShouldAllBe(task => task.Task.Mine == TaskRole.None);

        await Keep(store, plan, PlanRowKind.Document, 0, ("issuer", "UBND xã Mường Sáng"));

        (await PlansOf(store).Tasks(plan.Id)).ShouldContain(task => task.Task.Mine != TaskRole.None);
        (await PlansOf(store).Find(plan.Id))!.Content.Warnings.ShouldNotContain(warning => warning.Code == "foreign-issuer");
    }
}
