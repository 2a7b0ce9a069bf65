namespace Campaigns.Content.Official;

/// <summary>An administrative document as data; <see cref="OfficialForm"/> gives it the form of Nghị định 30/2020/NĐ-CP. What only the office knows stays blank.</summary>
public sealed record OfficialDocument
{
    public required OfficialKind Kind { get; init; }

    /// <summary>Cơ quan chủ quản; empty for a People's Committee, which prints none.</summary>
    public string Superior { get; init; } = "";

    /// <summary>Cơ quan ban hành: "UBND xã Mường Sáng"; the head says it in full and in capitals.</summary>
    public required string Issuer { get; init; }

    /// <summary>Given by the clerk (văn thư); null: left blank.</summary>
    public int? Number { get; init; }

    /// <summary>Behind the kind's abbreviation: "UBND"; of a letter the whole: "UBND-VHXH".</summary>
    public required string Symbol { get; init; }

    /// <summary>Địa danh: "Mường Sáng".</summary>
    public required string Place { get; init; }

    /// <summary>Null: day and month are left blank, and <see cref="Year"/> stands.</summary>
    public DateOnly? Date { get; init; }

    public required int Year { get; init; }

    /// <summary>Trích yếu: what it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>Kính gửi; nobody: the line is left out.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Căn cứ, a line each, without a stop.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    public IReadOnlyList<OfficialBlock> Body { get; init; } = [];

    public required OfficialSigner Signer { get; init; }

    /// <summary>Nơi nhận, without "Lưu".</summary>
    public IReadOnlyList<string> Receivers { get; init; } = [];

    /// <summary>Where it is kept: "VT, VHXH".</summary>
    public string Kept { get; init; } = "VT";

    public IReadOnlyList<OfficialAppendix> Appendices { get; init; } = [];
}
