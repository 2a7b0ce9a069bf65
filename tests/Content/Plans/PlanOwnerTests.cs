using Campaigns.Content.Plans;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Units;
using static Campaigns.Content.Tests.Plans.MendBench;

namespace Campaigns.Content.Tests.Plans;

/// <summary>Whose a row of a plan is, after a person mended the names in it.</summary>
public sealed class PlanOwnerTests
{
    [StoreFact]
    public async Task A_mended_lead_makes_the_task_ours_or_another_units_and_an_import_again_keeps_that()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store);
        (await Mine(store, plan)).ShouldBe([TaskRole.None, TaskRole.None, TaskRole.None, TaskRole.None, TaskRole.None]);

        await Keep(store, plan, PlanRowKind.Task, 0, ("lead", $"Đài Truyền thanh xã\n{store.Unit.Name}"), ("mine", ""));
        await Keep(store, plan, PlanRowKind.Task, 1, ("partners", $"Phòng Kinh tế\n{store.Unit.Name}"), ("mine", ""));

        (await Mine(store, plan)).ShouldBe([TaskRole.Lead, TaskRole.Partner, TaskRole.None, TaskRole.None, TaskRole.None]);
        await Import(store);
        (await Mine(store, plan)).ShouldBe([TaskRole.Lead, TaskRole.Partner, TaskRole.None, TaskRole.None, TaskRole.None]);
        (await PlansOf(store).Find(plan.Id))!.Content.Tasks.Count(task => task.Mine != TaskRole.None).ShouldBe(2);
        (await PlansOf(store).List()).ShouldHaveSingleItem().Mine.ShouldBe(2);

        await Keep(store, plan, PlanRowKind.Task, 0, ("lead", "Bưu điện"), ("mine", ""));
        (await Mine(store, plan))[0].ShouldBe(TaskRole.None, "it is for others again");
        await Import(store);
        (await Mine(store, plan))[0].ShouldBe(TaskRole.None);
    }

    [Theory]
    [InlineData("UBND xã Mường La", true)]
    [InlineData("Trung tâm Dịch vụ sự nghiệp công xã Mường La", true)]
    [InlineData("Phòng Văn hóa - Xã hội xã Mường La", true)]
    [InlineData("Công an; UBND xã Mường La", true)]
    [InlineData("Văn phòng Đảng ủy, UBND xã Mường La", true)]
    [InlineData("Công an xã Mường La", false)]
    [InlineData("Ủy ban Mặt trận Tổ quốc Việt Nam xã Mường La", false)]
    [InlineData("Đoàn Thanh niên xã Mường La", false)]
    [InlineData("Trường THCS xã Mường La", false)]
    public void A_body_beside_the_committee_is_another_unit_though_its_place_is_ours(string name, bool ours) =>
        new Ownership(new Unit { Id = "u", Code = "u", Name = "UBND xã Mường La", Place = "xã Mường La" }, "UBND tỉnh Sơn La", damaged: false).Means(name).ShouldBe(ours);

    [Theory]
    [InlineData("Ban điều hành khu phố Thủ Tửu", "Ban điều hành các khu phố", true)]
    [InlineData("Ban cán sự xóm Tân Thái", "Ban cán sự các xóm", true)]
    [InlineData("Ban cán sự xóm Tân Thái", "các xóm", true)]
    [InlineData("Ban cán sự xóm Tân Thái", "Ban công tác Mặt trận các xóm", false)]
    [InlineData("Ủy ban Mặt trận Tổ quốc Việt Nam xã Thanh Sơn", "Ủy ban Mặt trận Tổ quốc Việt Nam các xã, phường", true)]
    [InlineData("Ủy ban Mặt trận Tổ quốc Việt Nam xã Thanh Sơn", "UBND các xã, phường", false)]
    [InlineData("Hội Nông dân xã Thanh Sơn", "Hội Nông dân các xã, phường", true)]
    [InlineData("Báo và Phát thanh, Truyền hình Lâm Đồng", "Các phòng, đơn vị sự nghiệp trực thuộc Sở", false)]
    [InlineData("Chi cục Thủy sản", "Các phòng, chi cục, trung tâm thuộc Sở", true)]
    [InlineData("Trung tâm Khuyến nông", "Các phòng, chi cục, trung tâm thuộc Sở", true)]
    [InlineData("Bảo tàng tỉnh", "Các phòng, đơn vị sự nghiệp trực thuộc Sở", true)]
    [InlineData("Thư viện tỉnh", "Các phòng, đơn vị sự nghiệp trực thuộc Sở", true)]
    public void A_name_of_all_of_a_kind_means_each_of_them_and_nobody_else(string unit, string name, bool ours) =>
        new Ownership(PlanSamples.Unit(unit), "UBND tỉnh Sơn La", damaged: false).Means(name).ShouldBe(ours);

    [Theory]
    [InlineData("Phòng Văn hóa - Xã hội xã Mường La", "Phòng VH-XH", true)]
    [InlineData("Phòng Kinh tế xã Mường La", "Phòng VH-XH", false)]
    [InlineData("Phòng Kinh tế, Hạ tầng và Đô thị phường Chiềng Lề", "Phòng KT, HT&ĐT", true)]
    [InlineData("Văn phòng HĐND và UBND xã Mường La", "VP HĐND-UBND", true)]
    [InlineData("Sở Khoa học và Công nghệ tỉnh Sơn La", "Sở KH&CN", true)]
    [InlineData("Hội Cựu chiến binh xã Mường La", "Hội CCB xã", true)]
    public void A_short_form_means_the_unit_whose_whole_name_it_stands_for(string unit, string name, bool ours) =>
        new Ownership(PlanSamples.Unit(unit), "UBND xã Mường La", damaged: false).Means(name).ShouldBe(ours);

    [Theory]
    [InlineData("Công an thành phố", "HOi Nong dan thanh ph6", false)]
    [InlineData("Công an thành phố", "Céng an thanh ph6", true)]
    public void Of_two_short_names_in_a_scan_one_word_makes_the_difference(string unit, string name, bool ours) =>
        new Ownership(PlanSamples.Unit(unit), "UBND thành phố Cần Thơ", damaged: true).Means(name).ShouldBe(ours);

    [StoreFact]
    public async Task What_a_person_says_outright_stands_whatever_the_names_say_until_it_is_taken_back()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store);

        await Keep(store, plan, PlanRowKind.Task, 0, ("mine", "partner"));
        await Keep(store, plan, PlanRowKind.Task, 0, ("lead", store.Unit.Name));
        await Import(store);

        (await Mine(store, plan))[0].ShouldBe(TaskRole.Partner);
        await Keep(store, plan, PlanRowKind.Task, 0, ("mine", "none"));
        await Import(store);
        (await Mine(store, plan))[0].ShouldBe(TaskRole.None, "not ours, though the unit's own name leads");
        await Keep(store, plan, PlanRowKind.Task, 0, ("mine", ""));
        (await Mine(store, plan))[0].ShouldBe(TaskRole.Lead, "by the names again");
        await Import(store);
        (await Mine(store, plan))[0].ShouldBe(TaskRole.Lead);
    }

    [StoreFact]
    public async Task Reports_and_responsibilities_follow_who_is_named_too()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store);
        var duties = (await Rows(store, plan, PlanRowKind.Duty)).Count;

        await Keep(store, plan, PlanRowKind.Duty, 0, ("reporter", store.Unit.Name), ("mine", ""));
        await Keep(store, plan, PlanRowKind.Responsibility, 0, ("unit", store.Unit.Name), ("mine", ""));
        await Import(store);

        (await PlansOf(store).DutiesOf(store.Unit.Id)).ShouldHaveSingleItem().Duty.Reporter.ShouldBe(store.Unit.Name);
        (await PlansOf(store).Find(plan.Id))!.Content.Responsibilities[0].Mine.ShouldBeTrue();
        await Keep(store, plan, PlanRowKind.Duty, 0, ("mine", "khong"));
        await Import(store);
        (await PlansOf(store).DutiesOf(store.Unit.Id)).ShouldBeEmpty();
        (await Rows(store, plan, PlanRowKind.Duty)).Count.ShouldBe(duties);
    }

    [StoreFact]
    public async Task An_added_row_is_ours_by_its_names_and_a_person_may_say_otherwise()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store);

        foreach (var (text, mine) in new[] { ("Viết bài về hội nghị xã", ""), ("Treo cờ tại nhà văn hóa", "khac") })
            (await MendsOf(store).Keep(plan.Id, PlanRowKind.Task, null, "", new Dictionary<string, string?> { ["text"] = text, ["lead"] = store.Unit.Name, ["mine"] = mine == "khac" ? "none" : "" }, Who)).Problems.ShouldBeEmpty();
        await Import(store);

        (await Mine(store, plan)).TakeLast(2).ShouldBe([TaskRole.Lead, TaskRole.None]);
        await Keep(store, plan, PlanRowKind.Task, 5, ("lead", "Bưu điện"));
        (await Mine(store, plan)).TakeLast(2).ShouldBe([TaskRole.None, TaskRole.None]);
        await Keep(store, plan, PlanRowKind.Task, 6, ("mine", ""));
        (await Mine(store, plan)).TakeLast(2).ShouldBe([TaskRole.None, TaskRole.Lead]);
    }

    [StoreFact]
    public async Task A_mended_issuer_changes_whom_the_unit_speaks_to()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune.Replace("Đơn vị phối hợp: Phòng Văn hóa - Xã hội, các bản", "Đơn vị phối hợp: UBND các xã, phường", StringComparison.Ordinal)
            .Replace("XÃ MƯỜNG SÁNG\nSố", "TỈNH SƠN LA\nSố", StringComparison.Ordinal));
        (await Mine(store, plan))[0].ShouldBe(TaskRole.Partner, "a province speaks to all communes");

        await Keep(store, plan, PlanRowKind.Document, 0, ("issuer", store.Unit.Name));

        (await Mine(store, plan))[0].ShouldBe(TaskRole.None, "a commune's own plan speaks to those below it");
        await Keep(store, plan, PlanRowKind.Document, 0, ("issuer", "UBND tỉnh Sơn La"));
        (await Mine(store, plan))[0].ShouldBe(TaskRole.Partner);
    }

    private static async Task<TaskRole[]> Mine(TestStore store, Plan plan)
    {
        var tasks = await PlansOf(store).Tasks(plan.Id);
        (await store.Database.Read(s => s.List<int>("SELECT mine FROM plan_task WHERE plan_id = @Id AND dropped IS NULL ORDER BY position", new { plan.Id }))).ShouldBe(tasks.Select(task => (int)task.Task.Mine));
        return [.. tasks.Select(task => task.Task.Mine)];
    }
}
