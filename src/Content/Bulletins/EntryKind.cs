namespace Campaigns.Content.Bulletins;

/// <summary>Why something stands in a programme. The numbers are stored: never reuse one.</summary>
public enum EntryKind
{
    /// <summary>The item itself, at its time.</summary>
    Item = 0,

    /// <summary>Phát lại: an item that stands in an earlier programme too.</summary>
    Repeat = 1,

    /// <summary>Dự phòng: read where there is no programme, or none that was approved.</summary>
    Reserve = 2,

    /// <summary>Đính chính: puts right, or takes back, what was read.</summary>
    Correction = 3,
}
