namespace Campaigns.Content.Records;

/// <summary>What the desk and its papers call records.</summary>
public static class RecordWords
{
    public static Phrase Words(this ActivityKind kind) => kind switch
    {
        ActivityKind.Poster => new("Áp phích, pa nô", "posters"),
        ActivityKind.Banner => new("Băng rôn, khẩu hiệu", "banners"),
        ActivityKind.Led => new("Bảng, màn hình LED", "LED screens"),
        ActivityKind.Leaflet => new("Tờ rơi, tờ gấp", "leaflets"),
        ActivityKind.Handbook => new("Sổ tay, tài liệu", "handbooks"),
        ActivityKind.PrintedBulletin => new("Bản tin in", "printed bulletins"),
        ActivityKind.Conference => new("Hội nghị, tọa đàm", "conferences"),
        ActivityKind.Training => new("Tập huấn, bồi dưỡng", "training"),
        ActivityKind.Contest => new("Hội thi, cuộc thi", "contests"),
        ActivityKind.Exhibition => new("Triển lãm, trưng bày", "exhibitions"),
        ActivityKind.MobileVan => new("Xe tuyên truyền lưu động", "mobile van"),
        ActivityKind.DigitalTeam => new("Tổ công nghệ số cộng đồng", "digital teams"),
        ActivityKind.Oral => new("Tuyên truyền miệng", "talks"),
        ActivityKind.Culture => new("Văn hóa, văn nghệ, thể thao", "culture and sports"),
        ActivityKind.School => new("Trường học", "schools"),
        ActivityKind.Press => new("Cung cấp thông tin cho báo chí", "press"),
        ActivityKind.Other => new("Việc khác", "other"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static Phrase Words(this ActivityState state) => state switch
    {
        ActivityState.Planned => new("dự kiến", "planned"),
        ActivityState.Done => new("đã xong", "done"),
        ActivityState.Dropped => new("đã bỏ", "dropped"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Phrase Words(this CoverageState state) => state switch
    {
        CoverageState.Done => new("đã xong", "done"),
        CoverageState.OnTrack => new("đúng tiến độ", "on track"),
        CoverageState.DoneLate => new("đã làm, chậm so với hạn", "done after its last day"),
        CoverageState.Late => new("chậm", "late"),
        CoverageState.Dropped => new("đã bỏ", "dropped"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>What a task lacks.</summary>
    public static Phrase Words(this TaskGap gap) => gap.Kind switch
    {
        TaskLackKind.Week when gap.Wanted > 1 => new($"tuần này còn thiếu {gap.Missing} (cần {gap.Wanted})", $"{gap.Missing} of {gap.Wanted} missing this week"),
        TaskLackKind.Week => new("tuần này chưa có tin, bài hoặc việc", "nothing this week"),
        TaskLackKind.Month => new($"tháng này còn thiếu {gap.Missing} (cần {gap.Wanted})", $"{gap.Missing} of {gap.Wanted} missing this month"),
        TaskLackKind.Quarter => new("quý này chưa có tin, bài hoặc việc", "nothing this quarter"),
        TaskLackKind.Silent => new($"đã {gap.Missing} ngày chưa có tin, bài hoặc việc", $"nothing for {gap.Missing} days"),
        _ => throw new ArgumentOutOfRangeException(nameof(gap), gap.Kind, null),
    };

    public static Phrase Words(this BudgetSource source) => source switch
    {
        BudgetSource.State => new("Ngân sách nhà nước cấp", "state budget"),
        BudgetSource.Commune => new("Ngân sách xã, phường", "the commune's budget"),
        BudgetSource.Merged => new("Lồng ghép nhiệm vụ khác", "from other tasks"),
        BudgetSource.Raised => new("Xã hội hóa, huy động", "raised"),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    public static Phrase Words(this MisinformationState state) => state switch
    {
        MisinformationState.Found => new("mới phát hiện", "found"),
        MisinformationState.Told => new("đã báo cấp xử lý", "passed on"),
        MisinformationState.Answered => new("đã phản bác", "answered"),
        MisinformationState.Closed => new("đã khép lại", "closed"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Phrase Words(this QuestionState state) => state switch
    {
        QuestionState.Open => new("chưa trả lời", "open"),
        QuestionState.Answered => new("đã trả lời", "answered"),
        QuestionState.Closed => new("đã khép lại", "closed"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
