namespace Campaigns.Content.Records;

/// <summary>What a person decided about figures that stand already where a new one comes: whether it counts beside them or in their place is nothing a program can know.</summary>
/// <param name="Seen">Ids of those that were shown.</param>
/// <param name="Voided">Of these, what is to count no more.</param>
public sealed record FigureChoice(IReadOnlyList<string> Seen, IReadOnlyList<string> Voided)
{
    /// <summary>The field that carries what was shown; a problem that stands there is the question.</summary>
    public const string Field = "da-thay";

    /// <summary>The field of what is to count no more.</summary>
    public const string VoidedField = "bo";

    /// <summary>Of a form that showed nothing yet.</summary>
    public static FigureChoice None { get; } = new([], []);

    public static bool Is(Problem problem) => problem.Where == Field;

    /// <summary>What is asked where something was not looked at; nothing is saved.</summary>
    public static Problem Question => Problem.World(new("Chưa lưu: đã có số liệu cùng tên, trùng ngày. Lưu thêm thì báo cáo tính cả hai.", "Not saved: figures of that name stand for the same days, and a report counts both."), Field,
        new("Xem các số đang có ở dưới, đánh dấu số nào phải bỏ (không bỏ số nào thì tính cả), rồi lưu lại.", "Look at them below, tick what is to count no more, or nothing, and save again."));
}
