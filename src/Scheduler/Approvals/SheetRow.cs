using System.Globalization;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Approvals;

/// <summary>A printed sheet as it lies in its table.</summary>
internal sealed class SheetRow
{
    private const string Columns = """
        SELECT id AS Id, item_id AS ItemId, year AS Year, number AS Number, revision AS Revision, step_id AS StepId, step_name AS StepName, seal AS Seal, window_from AS WindowFrom, window_to AS WindowTo, printed_by AS PrintedBy, at AS At,
               act_id AS ActId, signed_by AS SignedBy, signed_on AS SignedOn, recorded_by AS RecordedBy, photo AS Photo FROM approval_sheet
        """;

    public string Id { get; set; } = "";
    public string ItemId { get; set; } = "";
    public int Year { get; set; }
    public int Number { get; set; }
    public int Revision { get; set; }
    public string StepId { get; set; } = "";
    public string StepName { get; set; } = "";
    public string Seal { get; set; } = "";
    public long? WindowFrom { get; set; }
    public long? WindowTo { get; set; }
    public string PrintedBy { get; set; } = "";
    public long At { get; set; }
    public string? ActId { get; set; }
    public string? SignedBy { get; set; }
    public string? SignedOn { get; set; }
    public string? RecordedBy { get; set; }
    public string? Photo { get; set; }

    public static async Task<ApprovalSheet?> Find(Session session, string id) => (await session.First<SheetRow>($"{Columns} WHERE id = @id", new { id }))?.Sheet();

    /// <summary>Newest first; at most a hundred.</summary>
    public static async Task<IReadOnlyList<ApprovalSheet>> Of(Session session, string itemId) =>
        [.. (await session.List<SheetRow>($"{Columns} WHERE item_id = @itemId ORDER BY at DESC, number DESC LIMIT 100", new { itemId })).Select(row => row.Sheet())];

    /// <summary>Says of a sheet that it came back; once.</summary>
    public static Task<int> Sign(Session session, string id, string actId, string signedBy, DateOnly signedOn, string recordedBy, string photo) => session.Run(
        "UPDATE approval_sheet SET act_id = @actId, signed_by = @signedBy, signed_on = @on, recorded_by = @recordedBy, photo = @photo WHERE id = @id AND act_id IS NULL",
        new { id, actId, signedBy, on = signedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), recordedBy, photo });

    public ApprovalSheet Sheet() => new()
    {
        Id = Id, ItemId = ItemId, Year = Year, Number = Number, Revision = Revision, StepId = StepId, StepName = StepName, Seal = Seal, WindowFrom = Time(WindowFrom), WindowTo = Time(WindowTo), PrintedBy = PrintedBy,
        At = DateTimeOffset.FromUnixTimeMilliseconds(At), ActId = ActId, SignedBy = SignedBy, RecordedBy = RecordedBy, Photo = Photo,
        SignedOn = SignedOn is { } on ? DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
    };

    private static DateTimeOffset? Time(long? at) => at is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
}
