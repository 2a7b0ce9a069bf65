using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Demo;

/// <summary>What the invented commune did beside posting, so that the plan's results and a report of half a year say something. Kept by the desks that the pages use.</summary>
internal sealed class DemoRecords(
    ActivityStore activities, MisinformationStore found, QuestionStore questions, BudgetStore money, FigureStore figures, TargetReadings targets, PlanStore plans, PictureDesk pictures, Database database, TimeProvider clock)
{
    private const string Posters = "Treo băng rôn", Training = "Tập huấn kỹ năng", Leaflets = "Biên soạn tờ gấp", Fraud = "Hướng dẫn người dân nhận biết lừa đảo", Literacy = "Triển khai phong trào “Bình dân học vụ số”";

    private static readonly Actor s_editor = "Lò Thị Hoa";

    private readonly List<Problem> _problems = [];

    /// <summary>Keeps all of it; how many records there are, or what could not be kept.</summary>
    public async Task<Result<int>> Fill(Unit unit, Plan plan, CancellationToken cancel)
    {
        var (tasks, today) = (await plans.Tasks(plan.Id, cancel), unit.Today(clock));
        var half = new DateOnly(today.Year, today.Month < 7 ? 1 : 7, 1);
        // What is over lies in the half of the year in which today does, so that its report counts it.
        DateOnly Ago(int days) => today.AddDays(-days) < half ? half : today.AddDays(-days);
        var kept = await Activities(unit, tasks, today, Ago, cancel);
        kept += Kept(await found.Save(new()
        {
            UnitId = unit.Id, TaskId = Task(tasks, Fraud), Found = Ago(9), Place = "Nhóm Zalo bản Áng", Words = "Tin đồn phải nộp 50.000 đồng mới được kích hoạt VNeID, kèm số tài khoản lạ.", Told = "Công an xã, lúc 19 giờ cùng ngày",
            Answer = "Công an xã xác minh là lừa đảo; xã đăng cảnh báo trên Facebook, Zalo OA và đọc trên loa hai buổi.", State = MisinformationState.Answered,
        }, s_editor, cancel));
        kept += Kept(await questions.Save(new()
        {
            UnitId = unit.Id, Asked = Ago(6), Way = "Zalo OA", Words = "Người già không có điện thoại thông minh thì làm hồ sơ trực tuyến ở đâu?",
            Answer = "Mang căn cước đến Trung tâm Phục vụ hành chính công xã trong giờ hành chính, cán bộ làm giúp và không thu tiền; hoặc báo Tổ công nghệ số của bản.", State = QuestionState.Answered,
        }, s_editor, cancel));
        kept += Kept(await money.Save(new() { UnitId = unit.Id, PlanId = plan.Id, TaskId = Task(tasks, Posters), Year = today.Year, Source = BudgetSource.Commune, Title = "In băng rôn, pa nô", Planned = 12_000_000, Approved = 10_000_000, Spent = 7_500_000, SpentDay = Ago(14) }, s_editor, cancel));
        kept += Kept(await money.Save(new() { UnitId = unit.Id, PlanId = plan.Id, TaskId = Task(tasks, Training), Year = today.Year, Source = BudgetSource.State, Title = "Tập huấn Tổ công nghệ số cộng đồng", Planned = 20_000_000, Approved = 18_000_000, Spent = 17_200_000, SpentDay = Ago(30) }, s_editor, cancel));
        kept += Kept(await money.Save(new() { UnitId = unit.Id, PlanId = plan.Id, TaskId = Task(tasks, Leaflets), Year = today.Year, Source = BudgetSource.Raised, Title = "In tờ gấp hỏi đáp (doanh nghiệp ủng hộ)", Planned = 6_000_000 }, s_editor, cancel));
        kept += Kept(await figures.Add(new() { UnitId = unit.Id, Name = "Số hộ đã dùng dịch vụ công trực tuyến", Value = 812, Measure = "hộ", First = half, Last = today, Source = "Trung tâm Phục vụ hành chính công xã" }, s_editor, cancel));
        var all = await targets.Of(plan.Id, cancel);
        kept += await Measured(plan, all, "hộ gia đình được hướng dẫn", 812, 1_240, today, cancel);
        kept += await Measured(plan, all, "Tổ công nghệ số cộng đồng được tập huấn", 42, 42, Ago(30), cancel);
        return _problems.Count > 0 ? _problems.ToArray() : kept;
    }

    private async Task<int> Activities(Unit unit, IReadOnlyList<KeptTask> tasks, DateOnly today, Func<int, DateOnly> ago, CancellationToken cancel)
    {
        Activity Planned(ActivityKind kind, string title, string task, DateOnly first, int days, int number, string measure, string place) => new()
        {
            UnitId = unit.Id, TaskId = Task(tasks, task), Kind = kind, Title = title, Place = place, Person = s_editor.Name, First = first, Last = first.AddDays(days - 1), Planned = number, Measure = measure,
        };
        var posters = await activities.Save(Planned(ActivityKind.Poster, "Treo pa nô tuyên truyền ở trụ sở và chợ trung tâm", Posters, ago(14), 1, 8, "tấm", "Trụ sở xã, chợ trung tâm"), s_editor, cancel);
        var training = await activities.Save(Planned(ActivityKind.Training, "Tập huấn viết tin, chụp ảnh cho Tổ công nghệ số", Training, ago(30), 1, 2, "lớp", "Hội trường UBND xã"), s_editor, cancel);
        var coming = new[]
        {
            await activities.Save(Planned(ActivityKind.MobileVan, "Xe tuyên truyền lưu động qua sáu bản", Fraud, today.AddDays(3), 3, 6, "buổi", "Bản Áng, bản Na và bốn bản vùng cao"), s_editor, cancel),
            await activities.Save(Planned(ActivityKind.Oral, "Họp bản: nhận biết lừa đảo trên mạng", Literacy, today.AddDays(8), 1, 1, "buổi", "Nhà văn hóa bản Mé") with { Start = new(19, 30), End = new(21, 0) }, s_editor, cancel),
        };
        if (posters.Ok)
            Note(await activities.Close(posters.Value.Id, new(8, null, "Treo đủ 8 tấm, in theo infographic của đợt tuyên truyền.", null) { Pictures = await Photograph(cancel) }, s_editor, cancel));
        if (training.Ok)
            Note(await activities.Close(training.Value.Id, new(2, 42, "42 thành viên của 14 bản dự đủ; cuối buổi mỗi người viết được một tin ngắn.", null), s_editor, cancel));
        return Kept(posters) + Kept(training) + coming.Sum(Kept);
    }

    private async Task<int> Measured(Plan plan, IReadOnlyList<KeptTarget> all, string words, double numerator, double denominator, DateOnly day, CancellationToken cancel)
    {
        if (all.FirstOrDefault(target => target.Target.Text.Contains(words, StringComparison.Ordinal)) is not { } target)
            return 0;
        Note(await targets.Add(plan.Id, new() { TargetId = target.Id, Numerator = numerator, Denominator = denominator, Source = "Tổ công nghệ số các bản báo cáo", Day = day }, s_editor, cancel: cancel));
        return 1;
    }

    /// <summary>An infographic that was just approved, as it hangs in the street; nothing where nothing painted.</summary>
    private async Task<IReadOnlyList<(CleanPicture, string)>> Photograph(CancellationToken cancel)
    {
        var painted = await database.Read(session => session.First<byte[]>("SELECT bytes FROM frozen WHERE media_type = 'image/png' ORDER BY LENGTH(bytes), hash LIMIT 1"), cancel);
        return painted is not null && await pictures.Take(painted, "pa-no.png", cancel) is { Ok: true } taken ? [(taken.Value, "Mẫu pa nô: infographic của đợt tuyên truyền")] : [];
    }

    private int Kept<T>(Result<T> kept)
    {
        _problems.AddRange(kept.Problems);
        return kept.Ok ? 1 : 0;
    }

    private void Note(Problem? problem)
    {
        if (problem is not null)
            _problems.Add(problem);
    }

    /// <summary>The task of the sample plan that begins so; null: the plan is another by now.</summary>
    private static string? Task(IReadOnlyList<KeptTask> tasks, string words) => tasks.FirstOrDefault(task => task.Task.Text.StartsWith(words, StringComparison.Ordinal))?.Id;
}
