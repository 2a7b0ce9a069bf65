namespace Campaigns.Content.Records;

/// <summary>What a unit does for a plan that is no post and no broadcast. The numbers are stored: never reuse one.</summary>
public enum ActivityKind
{
    /// <summary>Áp phích, pa nô.</summary>
    Poster = 0,

    /// <summary>Băng rôn, khẩu hiệu, cờ phướn.</summary>
    Banner = 1,

    /// <summary>Bảng, màn hình LED.</summary>
    Led = 2,

    /// <summary>Tờ rơi, tờ gấp.</summary>
    Leaflet = 3,

    /// <summary>Sổ tay, cẩm nang, tài liệu, đề cương.</summary>
    Handbook = 4,

    /// <summary>Bản tin in, thông báo nội bộ.</summary>
    PrintedBulletin = 5,

    /// <summary>Hội nghị, hội thảo, tọa đàm, diễn đàn.</summary>
    Conference = 6,

    /// <summary>Tập huấn, bồi dưỡng.</summary>
    Training = 7,

    /// <summary>Hội thi, cuộc thi, giải thưởng.</summary>
    Contest = 8,

    /// <summary>Triển lãm, trưng bày.</summary>
    Exhibition = 9,

    /// <summary>Xe tuyên truyền lưu động, chiếu phim.</summary>
    MobileVan = 10,

    /// <summary>Tổ công nghệ số cộng đồng.</summary>
    DigitalTeam = 11,

    /// <summary>Tuyên truyền miệng: họp thôn, sinh hoạt chi bộ, báo cáo viên.</summary>
    Oral = 12,

    /// <summary>Văn hóa, văn nghệ, thể thao.</summary>
    Culture = 13,

    /// <summary>Trường học: ngoại khóa, câu lạc bộ.</summary>
    School = 14,

    /// <summary>Cung cấp thông tin cho báo chí, họp báo.</summary>
    Press = 15,

    Other = 16,
}
