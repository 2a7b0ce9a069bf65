namespace Campaigns.Content.Collecting;

/// <summary>What reports to a unit. The numbers are stored: never reuse one.</summary>
public enum ContributorKind
{
    /// <summary>Thôn, bản, làng, tổ dân phố.</summary>
    Hamlet = 0,

    /// <summary>Trường học.</summary>
    School = 1,

    /// <summary>Mặt trận, đoàn thể, hội.</summary>
    Association = 2,

    /// <summary>Phòng, ban, cơ quan, trạm.</summary>
    Office = 3,

    Other = 9,
}
