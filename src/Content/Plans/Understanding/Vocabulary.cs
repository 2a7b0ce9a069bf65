using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// The words by which plans name channels and audiences, marks and all: "truyền thanh" is not "truyền thông". A scan has lost
/// its marks, so its text is asked in folded letters, misread ones too, and only for the phrases long enough to be told apart.
/// </summary>
internal static class Vocabulary
{
    private const int ShortestFolded = 7;

    /// <summary>Short, and yet nothing else without their marks.</summary>
    private static readonly HashSet<string> Telling = ["pa nô", "tờ rơi", "tờ gấp", "cụm loa", "loa kéo", "cử tri", "sổ tay", "hội thi"];

    /// <summary>One letter from words of every plan: "động viên", "chủ trì, thực hiện".</summary>
    private static readonly HashSet<string> LikeOthers = ["đảng viên", "trí thức"];

    /// <summary>"Viễn thông Quảng Trị thực hiện" holds no "trí thức".</summary>
    private const string Place = "quang tri";

    /// <summary>One letter from another channel ("bản tin"), so that a misread one tells nothing.</summary>
    private const string Twin = "bảng ";

    /// <summary>Without its marks it is anything: only a longer name of it tells.</summary>
    private const string Bulletin = "bản tin";

    private const string Peoples = "đồng bào khmer|đồng bào chăm|đồng bào mông|đồng bào thái|đồng bào tày|đồng bào nùng|đồng bào mường|đồng bào dao|đồng bào ê đê|đồng bào gia rai|đồng bào ba na|đồng bào cơ ho|đồng bào k'ho|đồng bào raglai|đồng bào xơ đăng|đồng bào bru|đồng bào cơ tu";

    private static readonly Regex Spoken = new(@"\b(?:thời sự|phát thanh|truyền thanh|loa|ghi âm|phát sóng)\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    private static readonly Regex Plain = new(@"\bbản tin\b(?! (?:thông báo|nội bộ|thông tin|sinh hoạt|in)\b)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    /// <summary>"Nhóm Zalo", "lập nhóm hỗ trợ trên Zalo".</summary>
    private static readonly Regex OfGroup = new(@"\bnhóm (?:[^.;,\n]{0,30} )?zalo\b(?! oa)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    private static readonly Regex Group = new(@"\bnh\S{1,3} zalo\b|\bnh\S{0,2}m\b[^.;,]{0,40}\bzalo\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    private static readonly (PlanChannel Channel, string[] Clean, string[] Folded, string[][] Misread)[] ChannelWords = [.. new (PlanChannel Channel, string Words)[]
    {
        (PlanChannel.Portal, "cổng/trang thông tin điện tử|cổng thông tin điện tử|trang thông tin điện tử|trang/cổng thông tin điện tử|cổng ttđt|trang ttđt|cổng/trang ttđt|website|trang web"),
        (PlanChannel.Facebook, "facebook|fanpage|phây-búc"),
        (PlanChannel.ZaloOa, "zalo oa|zalo official account|oa zalo|trang zalo|kênh zalo|tài khoản zalo|zalo"),
        (PlanChannel.Youtube, "youtube|you tube"),
        (PlanChannel.MessagingGroup, "nhóm chat|nhóm tin nhắn|zalo nhóm|nhóm mạng xã hội|viber|telegram"),
        (PlanChannel.Sms, "sms|tin nhắn sms|tin nhắn viễn thông|tin nhắn điện thoại|nhắn tin đến thuê bao"),
        (PlanChannel.MobileApp, "ứng dụng di động|ứng dụng trên thiết bị di động|ứng dụng trên điện thoại|app công dân|ứng dụng công dân số"),
        (PlanChannel.Loudspeaker, "truyền thanh|loa phát thanh|cụm loa|hệ thống loa|loa truyền thanh|loa thông minh"),
        (PlanChannel.Press, "báo chí|báo in|báo điện tử|cơ quan báo|báo địa phương|tạp chí|báo và phát thanh"),
        (PlanChannel.Television, "truyền hình"),
        (PlanChannel.PublicBoard, "bảng tin|bảng tin công cộng|bảng thông báo|bảng tin điện tử"),
        (PlanChannel.Led, "led|bảng điện tử|màn hình led|màn hình điện tử"),
        (PlanChannel.Poster, "áp phích|áp-phích|pa nô|pa-nô|pa- nô|panô|pano|poster"),
        (PlanChannel.Banner, "băng rôn|băng-rôn|băng zôn|băng-zôn|băng zon|khẩu hiệu|cờ phướn|phướn|banner"),
        (PlanChannel.Leaflet, "tờ rơi|tờ gấp|tờ bướm"),
        (PlanChannel.Handbook, "sổ tay|sổ tay điện tử|sổ tay hướng dẫn|cẩm nang"),
        (PlanChannel.PrintedBulletin, "bản tin thông báo|bản tin nội bộ|bản tin thông tin cơ sở|bản tin sinh hoạt|bản tin in|phát hành bản tin|in bản tin|xuất bản bản tin|bản tin"),
        (PlanChannel.Podcast, "podcast|podcasts"),
        (PlanChannel.Video, "video|videos|video clip|clip|phim ngắn|phim tài liệu"),
        (PlanChannel.Infographic, "infographic|infographics|đồ họa thông tin"),
        (PlanChannel.Chatbot, "chatbot|trợ lý ảo"),
        (PlanChannel.Conference, "hội nghị|hội thảo|tọa đàm|diễn đàn"),
        (PlanChannel.Contest, "hội thi|cuộc thi|thi trực tuyến|thi viết|thi tìm hiểu|thi sáng tác"),
        (PlanChannel.Exhibition, "triển lãm|trưng bày"),
        (PlanChannel.MobileVan, "xe tuyên truyền|xe thông tin|xe lưu động|thông tin lưu động|tuyên truyền lưu động|loa lưu động|loa kéo"),
        (PlanChannel.DigitalTeam, "tổ công nghệ số|tổ cnscđ|tổ công nghệ số cộng đồng"),
        (PlanChannel.Oral, "tuyên truyền miệng|báo cáo viên|tuyên truyền viên"),
        (PlanChannel.Culture, "giao lưu văn nghệ|biểu diễn văn nghệ|văn nghệ quần chúng|chương trình văn nghệ|hội diễn văn nghệ|tiết mục văn nghệ|đêm văn nghệ|đội văn nghệ|hoạt động văn nghệ|văn hóa, văn nghệ|văn hóa văn nghệ|văn nghệ, thể thao|qua văn nghệ|bằng văn nghệ|văn nghệ cổ động|chiếu phim|sân khấu hóa|hoạt động văn hóa"),
        (PlanChannel.School, "sinh hoạt dưới cờ|ngoại khóa|cơ sở giáo dục|trong trường học|tại trường học|tại các trường học|trong các trường học|trong nhà trường|tại các nhà trường|cho học sinh các trường"),
    }.Select(w => (w.Channel, Words(w.Words), Folded(w.Words), Misread(w.Words)))];

    private static readonly (Audience Audience, string[] Clean, string[] Folded, string[][] Misread)[] AudienceWords = [.. new (Audience Audience, string Words)[]
    {
        (Audience.Officials, "cán bộ|công chức|viên chức|cán bộ, công chức|cán bộ, đảng viên|công chức, viên chức"),
        (Audience.PartyMembers, "đảng viên"),
        (Audience.Enterprises, "doanh nghiệp|doanh nhân|hợp tác xã|hộ kinh doanh"),
        (Audience.Citizens, "người dân|vận động nhân dân|trong nhân dân|cử tri|tầng lớp nhân dân|bà con|quần chúng nhân dân|và nhân dân|cùng nhân dân|đến nhân dân|cho nhân dân|của nhân dân|hộ gia đình|hộ dân"),
        (Audience.EthnicMinorities, "dân tộc thiểu số|già làng|đồng bào dân tộc|đồng bào các dân tộc|" + Peoples),
        (Audience.Students, "học sinh|sinh viên"),
        (Audience.Teachers, "giáo viên|nhà giáo|giảng viên"),
        (Audience.Youth, "đoàn viên, thanh niên|thanh thiếu nhi|thanh niên lập nghiệp|thanh niên khởi nghiệp|thanh niên nông thôn|thanh niên công nhân|cho thanh niên|trong thanh niên|đến thanh niên|với thanh niên|giới trẻ|thanh thiếu niên|thanh, thiếu niên|thế hệ trẻ"),
        (Audience.Scientists, "nhà khoa học|trí thức|nhà nghiên cứu"),
        (Audience.UnionMembers, "đoàn viên|hội viên"),
        (Audience.DigitalTeam, "tổ công nghệ số|tổ cnscđ"),
        (Audience.Press, "phóng viên|biên tập viên|nhà báo|cơ quan báo chí|cơ quan thông tấn"),
        (Audience.Overseas, "việt nam ở nước ngoài|người việt nam định cư ở nước ngoài|kiều bào"),
        (Audience.Partners, "đối tác nước ngoài|đối tác quốc tế|bạn bè quốc tế"),
    }.Select(w => (w.Audience, Words(w.Words), Folded(w.Words), Misread(w.Words)))];

    public static IReadOnlyList<PlanChannel> Channels(string text, bool damaged) => Find(ChannelWords, Asked.Of(text, damaged));

    public static IReadOnlyList<Audience> Audiences(string text, bool damaged) => Find(AudienceWords, Asked.Of(text, damaged));

    /// <summary>Both of one text, which is made ready once.</summary>
    public static (IReadOnlyList<PlanChannel> Channels, IReadOnlyList<Audience> Audiences) In(string text, bool damaged) =>
        Both(Asked.Of(text, damaged));

    private static (IReadOnlyList<PlanChannel> Channels, IReadOnlyList<Audience> Audiences) Both(Asked text) => (Find(ChannelWords, text), Find(AudienceWords, text));

    private static List<T> Find<T>((T Value, string[] Clean, string[] Folded, string[][] Misread)[] words, Asked text) =>
        [.. words.Where(w => Stands(w.Clean, text.Canon) || (text.Scan is not null && (Stands(w.Folded, text.Folded) || w.Misread.Any(text.Scan.Say)))).Select(w => w.Value)];

    /// <summary>A text as it is asked; folded and in words where a scan has lost its marks.</summary>
    private sealed record Asked(string Canon, string Folded, ScanWords? Scan)
    {
        public static Asked Of(string text, bool damaged)
        {
            // A group on Zalo is not an official account there.
            // Who learns to use an assistant is not told by one.
            // Nor is a bulletin that is spoken of together with loudspeakers a printed one.
            var canon = string.Join('\n', OfGroup.Replace(Vietnamese.Canon(text), "nhóm tin nhắn").Replace("sử dụng trợ lý ảo", "", StringComparison.Ordinal).Split('\n').Select(l => Spoken.IsMatch(l) ? Plain.Replace(l, "tin") : l));
            return damaged ? new(Group.Replace(canon, "nhom tin nhan"), Group.Replace(Vietnamese.Fold(text), "nhom tin nhan").Replace(Place + " thuc", Place, StringComparison.Ordinal), new ScanWords(text)) : new(canon, "", null);
        }
    }

    private static string[] Words(string words) => [.. words.Split('|').Select(Vietnamese.Canon)];

    private static string[] Folded(string words) =>
        [.. words.Split('|').Where(w => (w.Length >= ShortestFolded || w.All(char.IsAscii) || Telling.Contains(w)) && w != Bulletin).Select(Vietnamese.Fold)];

    /// <summary>Whether one of the phrases stands in the text with no letter or digit beside it. Over a long text far faster than a pattern of all of them.</summary>
    private static bool Stands(string[] phrases, string text)
    {
        foreach (var phrase in phrases)
            for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + phrase.Length == text.Length || !char.IsLetterOrDigit(text[at + phrase.Length])))
                    return true;
        return false;
    }

    /// <summary>The phrases that a scan may misread and still tell.</summary>
    private static string[][] Misread(string words) =>
        [.. words.Split('|').Where(w => (w.Length > ShortestFolded || Telling.Contains(w)) && !LikeOthers.Contains(w) && w.Contains(' ') && !w.StartsWith(Twin, StringComparison.Ordinal)).Select(UnitReading.Syllables)];
}
