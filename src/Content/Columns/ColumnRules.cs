using Campaigns.Content.Captions;

namespace Campaigns.Content.Columns;

/// <summary>What a column must be to be kept; what can be put right without asking is put right.</summary>
public static class ColumnRules
{
    /// <summary>Columns that a unit offers at a time; items a month that one may want; characters of a name.</summary>
    public const int Most = 60, MostMonthly = 100, LongestName = 100;

    /// <summary>The column as it is stored, or everything that is wrong with it, each by the field it stands in.</summary>
    public static Result<Column> Check(Column column)
    {
        var clean = column with { Name = CaptionSource.OneLine(column.Name), Category = column.Category is { } typed && CaptionSource.OneLine(typed) is { Length: > 0 } category ? category : null };
        var problems = new List<Problem>();
        if (clean.Name.Length is 0 or > LongestName)
            problems.Add(Problem.Input(new($"Tên chuyên mục cần từ 1 đến {LongestName} ký tự.", $"A column's name has 1 to {LongestName} characters."), "ten"));
        if (clean.Category?.Length > LongestName)
            problems.Add(Problem.Input(new($"Tên trên cổng dài quá {LongestName} ký tự.", $"The name on the portal has more than {LongestName} characters."), "muc"));
        if (clean.Monthly is < 0 or > MostMonthly)
            problems.Add(Problem.Input(new($"Số bài một tháng từ 0 đến {MostMonthly}.", $"Items a month are 0 to {MostMonthly}."), "thang"));
        return problems.Count > 0 ? problems.ToArray() : clean;
    }

    /// <summary>Why it cannot stand beside the others of its unit; null where it can.</summary>
    internal static Problem? Beside(Column column, IReadOnlyList<Column> all)
    {
        if (column.Id.Length > 0 && all.All(other => other.Id != column.Id))
            return Problem.Input(new("Không có chuyên mục này.", "There is no such column."), "ten");
        if (all.Any(other => other.Id != column.Id && string.Equals(other.Name, column.Name, StringComparison.OrdinalIgnoreCase)))
            return Problem.Input(new("Đã có chuyên mục tên này.", "There is a column of this name."), "ten", new("Sửa chuyên mục đã có, hoặc dùng lại chuyên mục đã thôi.", "Change the one that is there, or take it up again."));
        return column.Retired is null && all.Count(other => other.Id != column.Id && other.Retired is null) >= Most
            ? Problem.Input(new($"Một đơn vị dùng tối đa {Most} chuyên mục.", $"A unit offers at most {Most} columns."), "ten", new("Thôi dùng chuyên mục không còn viết nữa.", "Retire those that are not written any more.")) : null;
    }
}
