using Campaigns.Content.Plans;

namespace Campaigns.Content.PlansOut;

/// <summary>What an annex calls the ways of telling (hình thức).</summary>
public static class ChannelForms
{
    public static string Word(PlanChannel channel) => channel switch
    {
        PlanChannel.Portal => "Cổng/trang thông tin điện tử",
        PlanChannel.Facebook => "Facebook",
        PlanChannel.ZaloOa => "Zalo OA",
        PlanChannel.Youtube => "YouTube",
        PlanChannel.MessagingGroup => "nhóm Zalo",
        PlanChannel.Sms => "tin nhắn SMS",
        PlanChannel.MobileApp => "ứng dụng di động",
        PlanChannel.Loudspeaker => "loa truyền thanh",
        PlanChannel.Press => "báo chí",
        PlanChannel.Television => "phát thanh, truyền hình",
        PlanChannel.PublicBoard => "bảng tin công cộng",
        PlanChannel.Led => "màn hình LED",
        PlanChannel.Poster => "áp phích, pa nô",
        PlanChannel.Banner => "băng rôn, khẩu hiệu",
        PlanChannel.Leaflet => "tờ rơi, tờ gấp",
        PlanChannel.Handbook => "sổ tay, cẩm nang",
        PlanChannel.PrintedBulletin => "bản tin in",
        PlanChannel.Podcast => "podcast",
        PlanChannel.Video => "video",
        PlanChannel.Infographic => "infographic",
        PlanChannel.Chatbot => "hỏi đáp trực tuyến",
        PlanChannel.Conference => "hội nghị, hội thảo",
        PlanChannel.Contest => "hội thi, cuộc thi",
        PlanChannel.Exhibition => "triển lãm",
        PlanChannel.MobileVan => "xe tuyên truyền lưu động",
        PlanChannel.DigitalTeam => "Tổ công nghệ số cộng đồng",
        PlanChannel.Oral => "tuyên truyền miệng",
        PlanChannel.Culture => "văn hóa, văn nghệ, thể thao",
        PlanChannel.School => "hoạt động trong trường học",
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    /// <summary>Several in one cell, the first letter a capital; a blank where none is named.</summary>
    public static string Words(IReadOnlyList<PlanChannel> channels) => channels.Count == 0 ? "…" : string.Join("; ", channels.Select(Word)) is var words ? $"{char.ToUpperInvariant(words[0])}{words[1..]}" : "";
}
