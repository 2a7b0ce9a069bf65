namespace Campaigns.Content.Collecting;

/// <summary>What people call the kinds, and which one a name means.</summary>
public static class ContributorKinds
{
    private static readonly (ContributorKind Kind, string[] Starts)[] s_starts =
    [
        (ContributorKind.School, ["truong", "mam non", "tieu hoc", "thcs", "thpt", "diem truong"]),
        (ContributorKind.Association, ["doan", "hoi ", "mat tran", "ubmttq", "uy ban mttq", "uy ban mat tran", "ban cong tac mat tran", "cong doan", "lien doan"]),
        (ContributorKind.Hamlet, ["thon", "ban ", "lang", "to dan pho", "khu pho", "khu dan cu", "xom", "ap ", "buon", "bon ", "soc ", "tieu khu", "to nhan dan"]),
        (ContributorKind.Office, ["phong", "van phong", "co quan", "tram", "cong an", "ban chi huy", "ban chqs", "trung tam", "buu dien", "thu vien", "doi "]),
    ];

    public static Phrase Word(ContributorKind kind) => kind switch
    {
        ContributorKind.Hamlet => new("Thôn, bản, tổ", "Hamlet"),
        ContributorKind.School => new("Trường học", "School"),
        ContributorKind.Association => new("Mặt trận, đoàn thể", "Association"),
        ContributorKind.Office => new("Phòng, ban, cơ quan", "Office"),
        _ => new("Khác", "Other"),
    };

    /// <summary>The kind that is written there: as the desk calls it, or by how it begins; null: none of them.</summary>
    public static ContributorKind? Of(string words)
    {
        var bare = $"{Bare(words)} ";
        foreach (var kind in Enum.GetValues<ContributorKind>())
            if (bare == $"{Bare(Word(kind).Vi)} ")
                return kind;
        foreach (var (kind, starts) in s_starts)
            if (starts.Any(start => bare.StartsWith(start, StringComparison.Ordinal)))
                return kind;
        return null;
    }

    private static string Bare(string words) => Slug.Of(words, 200).Replace('-', ' ');
}
