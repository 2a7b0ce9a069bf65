using Campaigns.Content.Intake;
using Campaigns.Content.Items;

namespace Campaigns.Content.Tests.Intake;

public sealed class OldWordsTests
{
    private static readonly DateTimeOffset Then = new(2025, 10, 10, 7, 0, 0, TimeSpan.FromHours(7));

    private static readonly Item Old = new()
    {
        Id = "cu", UnitId = "xa", CampaignId = "10-10", Beat = "ngay", PlanTaskId = "nv", Title = "Ngày Chuyển đổi số 2025", Body = "Sáng 10/10/2025, theo Kế hoạch số 07/KH-UBND, khoảng 1.250 hộ dự; năm 2026 làm tiếp.",
        Radio = "Bản đọc.", Genre = Genre.Article, Section = "Chuyển đổi số", Tags = ["a"], Slogans = ["b"], Person = "Chị Mai", Authors = ["Mai"], WriteBy = Then, Earliest = Then, NotAfter = Then, Revision = 7, State = ItemState.Approved,
    };

    [Fact]
    public void Words_are_copied_and_times_people_and_places_in_a_campaign_are_not()
    {
        var copy = OldWords.Copy(Old, "moi", "Chị Lan");

        (copy.Title, copy.Body, copy.Radio, copy.Genre, copy.Section).ShouldBe((Old.Title, Old.Body, Old.Radio, Old.Genre, Old.Section));
        (copy.Id, copy.CampaignId, copy.Beat, copy.PlanTaskId, copy.Person, copy.WriteBy, copy.Earliest, copy.NotAfter, copy.Revision, copy.State).ShouldBe(("moi", null, null, null, "Chị Lan", null, null, null, 1, ItemState.Draft));
        copy.Authors.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_of_its_year_is_told() =>
        OldWords.Warning(Old, 2026).ShouldBe("Xem lại trước khi gửi duyệt: ngày 10/10/2025; năm 2025; số văn bản 07/KH-UBND.");

    [Fact]
    public void Words_of_any_year_are_told_nothing_of() =>
        OldWords.Warning(Old with { Title = "Mời họp", Body = "Mời bà con." }, 2026).ShouldBeNull();
}
