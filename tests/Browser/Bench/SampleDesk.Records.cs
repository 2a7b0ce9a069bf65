using Campaigns.Content.Collecting;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Desk.Collecting;

namespace Campaigns.Desk.Browser;

/// <summary>What stands on the sample desk beside items and posts.</summary>
internal sealed partial class SampleDesk
{
    /// <summary>Figures that are collected: one has sent with a photograph, one has not, and has a link.</summary>
    private async Task Figures()
    {
        var (contributors, rounds, today) = (Desk.Service<ContributorStore>(), Desk.Service<CollectingStore>(), Desk.Unit.Today(TimeProvider.System));
        await contributors.Take(Desk.Unit.Id, [new("Bản Áng", ContributorKind.Hamlet, "Lò Văn Pâng 0987 000 111"), new("Trường Tiểu học Mường Sáng", ContributorKind.School, "")], Everybody);
        var round = (await rounds.Begin(new()
        {
            UnitId = Desk.Unit.Id, Title = "Số liệu tuyên truyền sáu tháng", First = today.AddMonths(-6), Last = today, Due = today.AddDays(3), Words = "Xin gửi đủ cả ảnh.", Figures = [.. ReadyFigures.All.Take(3)], Photos = true, News = true,
        }, [.. (await contributors.Of(Desk.Unit.Id)).Select(one => one.Id)], Desk.Unit, Everybody)).Value!;
        var parts = await rounds.Parts(round.Id);
        var answer = new CollectingAnswer { Values = new Dictionary<string, double> { ["buoi"] = 12, ["nguoi"] = 1_250 }, Sender = "Lò Văn Pâng", Note = "Chưa tính tháng này.", News = [new("Bản Áng ra quân", "Sáng nay, bản Áng ra quân.")] };
        (await Desk.Service<AnswerStore>().Send(parts[0].Id, answer, [(new CleanPicture("image/png", 1, 1, TestPicture.Png), "Bà con dự họp")], [], Everybody)).Ok.ShouldBeTrue();
        (Rows["round"], Rows["part"]) = (round.Id, parts[0].Id);
        Rows["figures"] = (await Desk.Make<AnswerLinks>().Make(round, parts[1], Desk.Unit, false, Everybody, default)).Token;
    }

    /// <summary>What is no post: planned, and done with a photograph.</summary>
    private async Task Records()
    {
        await Figures();
        var (activities, today) = (Desk.Service<ActivityStore>(), Desk.Unit.Today(TimeProvider.System));
        var van = new Activity { UnitId = Desk.Unit.Id, TaskId = Rows["task"], Kind = ActivityKind.MobileVan, Title = "Xe tuyên truyền lưu động qua sáu bản", Place = "Bản Áng, bản Na", Person = Everybody, First = today, Last = today.AddDays(2), Planned = 6, Measure = "buổi" };
        await Desk.Service<TaskRecordStore>().Close(Rows["plan"], (await Desk.Service<PlanStore>().Tasks(Rows["plan"]))[1].Id, today.Year, TaskOutcome.Dropped, "Không có kinh phí.", Everybody);
        Rows["false"] = (await Desk.Service<MisinformationStore>().Save(new() { UnitId = Desk.Unit.Id, Found = today, Place = "Nhóm Zalo bản Na", Words = "Tin đồn vỡ đập thủy điện", Told = "Công an xã", State = MisinformationState.Told }, Everybody)).Value!.Id;
        Rows["question"] = (await Desk.Service<QuestionStore>().Save(new() { UnitId = Desk.Unit.Id, Asked = today, Way = "Zalo", Words = "Bao giờ cấp căn cước lưu động?", Answer = "Thứ Bảy hằng tuần.", State = QuestionState.Answered }, Everybody)).Value!.Id;
        Rows["money"] = (await Desk.Service<BudgetStore>().Save(new() { UnitId = Desk.Unit.Id, PlanId = Rows["plan"], Year = today.Year, Source = BudgetSource.Commune, Title = "In băng rôn, áp phích", Planned = 12_500_000, Approved = 10_000_000 }, Everybody)).Value!.Id;
        Rows["figure"] = (await Desk.Service<FigureStore>().Add(new() { UnitId = Desk.Unit.Id, Name = "Số hộ đã dùng dịch vụ công trực tuyến", Value = 1_812, Measure = "hộ", First = today.AddDays(-20), Last = today, Source = "Trung tâm Phục vụ hành chính công xã", Note = "Chưa kể bản Na." }, Everybody)).Value!.Id;
        if ((await Desk.Service<TargetReadings>().Of(Rows["plan"])) is [var target, ..])
            await Desk.Service<TargetReadings>().Add(Rows["plan"], new() { TargetId = target.Id, Numerator = 170, Denominator = 200, Source = "Thống kê của xã", Day = today }, Everybody);
        (Rows["activity"], Rows["activity-done"]) = ((await activities.Save(van, Everybody)).Value!.Id, (await activities.Save(van with { Kind = ActivityKind.Banner, Title = "Treo băng rôn ở trụ sở", First = today.AddDays(-3), Last = today.AddDays(-2), Measure = "tấm" }, Everybody)).Value!.Id);
        (await activities.Close(Rows["activity-done"], new(12, null, "Treo đủ ở trụ sở và năm bản.", "https://muongsang.example/bang-ron") { Pictures = [(new CleanPicture("image/png", 1, 1, TestPicture.Png), "Băng rôn ở cổng trụ sở")] }, Everybody)).ShouldBeNull();
    }
}
